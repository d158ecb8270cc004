"""PostgreSQL with a synchronous standby, both on this machine, to be killed and promoted."""

import os
import pathlib
import shutil
import signal
import socket
import subprocess
import time

from premises import Office, free_port

BIN = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))[-1:]

AS_POSTGRES = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--"]


class Node:
    def __init__(self, cluster, name):
        self.cluster, self.data, self.port = cluster, cluster.folder / name, free_port()
        self.process = None

    def start(self):
        words = ["-c", "listen_addresses=127.0.0.1", "-c", f"unix_socket_directories={self.cluster.folder}",
                 "-c", "max_connections=100", "-c", "shared_buffers=32MB", "-c", "max_wal_size=256MB",
                 "-c", "wal_keep_size=128MB", "-c", "hot_standby=on"]

        def answers():
            # Right after a kill its children may still hold its memory: then it ends at once, and is started again,
            # as a service manager does.
            if self.process is None or self.process.poll() is not None:
                self.process = subprocess.Popen(
                    self.cluster.command("postgres", "-D", self.data, "-p", self.port, *words),
                    stdout=self.cluster.log, stderr=self.cluster.log, start_new_session=True)
            return self.cluster.run("pg_isready", "-q", "-h", self.cluster.folder, "-p", self.port,
                                    check=False).returncode == 0

        self.cluster.wait(answers, "the database does not start")

    def kill(self):
        """Every process of it, at once: nothing is flushed, nothing said."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


class Cluster:
    """A primary whose commits wait for its standby."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir()
        self.folder.chmod(0o755)
        self.log = open(self.folder / "postgres.log", "a")
        # PostgreSQL refuses to run as root; its package makes this user.
        self.user = AS_POSTGRES if os.getuid() == 0 else []
        if self.user:
            shutil.chown(self.folder, "postgres")
        self.count = 0
        self.nodes = []
        self.primary = self.node()
        self.run("initdb", "-D", self.primary.data, "-U", "owner", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8",
                 "--no-sync")
        self.primary.start()
        self.sql("CREATE ROLE keeper LOGIN CREATEROLE; ", "postgres")
        self.sql("CREATE DATABASE simple OWNER keeper", "postgres")
        self.standby = None
        self.ports = (self.primary.port, free_port())
        self.add_standby()

    def node(self):
        self.count += 1
        self.nodes.append(Node(self, f"node{self.count}"))
        return self.nodes[-1]

    def command(self, tool, *words):
        return [*self.user, str(BIN[0] / tool), *map(str, words)]

    def run(self, tool, *words, check=True):
        done = subprocess.run(self.command(tool, *words), capture_output=True, text=True, timeout=60, cwd=self.folder)
        if check and done.returncode:
            raise RuntimeError(f"{tool}: {done.stdout}{done.stderr}")
        return done

    def sql(self, text, database="simple"):
        done = self.run("psql", "-h", self.folder, "-p", self.primary.port, "-U", "owner", "-d", database, "-X", "-A",
                        "-t", "-F", "\x1f", "-v", "ON_ERROR_STOP=1", "-c", text)
        return [row.split("\x1f") for row in done.stdout.splitlines()]

    def wait(self, condition, otherwise, seconds=40):
        deadline = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > deadline:
                raise RuntimeError(f"{otherwise}; see {self.log.name}")
            time.sleep(0.05)

    def add_standby(self):
        """Copies the primary as it is and lets it follow; from then on no commit is answered without it."""
        node = self.node()
        node.port = next(port for port in self.ports if port != self.primary.port)
        self.run("pg_basebackup", "-h", self.folder, "-p", self.primary.port, "-U", "owner", "-D", node.data, "-R",
                 "-X", "stream", "-c", "fast", "--no-sync")
        # What the copied settings say of standbys is the old primary's affair.
        with open(node.data / "postgresql.auto.conf", "a") as file:
            file.write("synchronous_standby_names = ''\n")
        node.start()
        self.standby = node
        self.sql("ALTER SYSTEM SET synchronous_standby_names = '*'")
        self.sql("SELECT pg_reload_conf()")
        self.wait(lambda: self.sql("SELECT sync_state FROM pg_stat_replication") == [["sync"]],
                  "the standby does not follow")

    def kill_primary(self):
        self.primary.kill()

    def start_primary(self):
        self.primary.start()

    def fail_over(self):
        """The primary is gone with its disk."""
        self.primary.kill()
        shutil.rmtree(self.primary.data)
        self.run("pg_ctl", "promote", "-D", self.standby.data, "-w", "-t", "30")
        self.primary, self.standby = self.standby, None

    def end(self):
        for node in self.nodes:
            if node.process and node.process.poll() is None:
                node.kill()
        self.log.close()


class PostgresOffice(Office):
    """The same office, with its data in the cluster; documents stay in the folder."""

    engine = "PostgreSQL"

    def __init__(self, simple, folder):
        super().__init__(simple, folder)
        self.cluster = Cluster(self.folder / "cluster")
        self.database = "simple"
        done = subprocess.run(
            [self.simple, "database", "init", "--owner", self.url("keeper")], capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(done.stdout + done.stderr)

    def url(self, role):
        hosts = ",".join(f"127.0.0.1:{port}" for port in self.cluster.ports)
        return (f"postgres://{role}@{hosts}/{self.database}"
                "?sslmode=disable&target_session_attrs=read-write&connect_timeout=3")

    @property
    def store(self):
        return [*super().store, "--database", self.url("simple_program")]

    def restore(self, copies):
        """Into another database and another folder."""
        self.cluster.sql("CREATE DATABASE again OWNER keeper", "postgres")
        self.database, self.data = "again", self.folder / "again"
        return self.run("restore", copies, "--owner", self.url("keeper")).stdout

    def query(self, sql):
        return self.cluster.sql(f"SET search_path = simple; {sql}", self.database)[1:]
