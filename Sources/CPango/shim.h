#include <pango/pangocairo.h>
#include <cairo/cairo-pdf.h>
#include <pango/pangofc-fontmap.h>
