"""Minimum, median and maximum of some rounds, and ratios within each round."""

import statistics


class Spread:
    def __init__(self, values):
        self.values = sorted(values)

    @property
    def median(self):
        return statistics.median(self.values)

    def text(self, form="{:,.0f}"):
        low, middle, high = self.values[0], self.median, self.values[-1]
        return " / ".join(form.format(value) for value in (low, middle, high))


def ratios(ours, theirs):
    """Ours divided by theirs, round by round."""
    return Spread([one / other for one, other in zip(ours, theirs)])
