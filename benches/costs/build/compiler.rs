//! Runs the compiler on a generated driver, without cargo and, except for one table, without
//! incremental compilation.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use cargo_metadata::{Artifact, Message, TargetKind};

use super::floor;
use super::source::Kind;
use crate::{Outcome, shell};

/// How the macros themselves are compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Macros {
    /// As cargo compiles them by default.
    Unoptimized,
    /// With `build-override.opt-level = 3`.
    Optimized,
}

/// The cost of a compilation.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cost {
    /// The CPU time.
    pub(super) seconds: f64,
    /// The peak memory.
    pub(super) megabytes: f64,
}

/// The crates that generated drivers use.
#[derive(Debug)]
pub(super) struct Peers {
    folder: PathBuf,
    externs: Vec<String>,
}

const CRATES: [&str; 4] = ["spin_lock_safe", "tracing", "async_trait", "floor"];

impl Peers {
    /// Compiles the crates, with their macros compiled in this way.
    pub(super) fn build(macros: Macros) -> Outcome<Self> {
        floor::package()?;
        let package = package("peers", PEERS)?;
        let level = match macros {
            Macros::Unoptimized => 0,
            Macros::Optimized => 3,
        };
        let mut cargo = shell::cargo();
        cargo
            .current_dir(&package)
            .args(["build", "--message-format", "json"]);
        cargo
            .arg("--config")
            .arg(format!("profile.dev.build-override.opt-level = {level}"));
        cargo
            .arg("--target-dir")
            .arg(package.join(format!("target-{level}")));
        let messages = shell::output(&mut cargo)?;
        let mut peers = Self {
            folder: PathBuf::new(),
            externs: Vec::new(),
        };
        for message in Message::parse_stream(messages.as_bytes()) {
            if let Message::CompilerArtifact(artifact) = message? {
                peers.add(&artifact);
            }
        }
        Ok(peers)
    }

    fn add(&mut self, artifact: &Artifact) {
        let name = artifact.target.name.replace('-', "_");
        let is_macro = artifact.target.kind.contains(&TargetKind::ProcMacro);
        let end = if is_macro { "so" } else { "rmeta" };
        let mut files = artifact.filenames.iter();
        if let Some(file) = files.find(|file| file.extension() == Some(end))
            && CRATES.contains(&name.as_str())
        {
            if let Some(folder) = file.parent() {
                self.folder = folder.into();
            }
            self.externs.push(format!("{name}={file}"));
        }
    }

    /// Compiles a driver with this text, of this kind.
    pub(super) fn compile(&self, text: &str, kind: Kind) -> Outcome<Cost> {
        let said = shell::scratch()?.join("driver.time");
        self.run(timed(&said), text, kind, None)?;
        cost(&said)
    }

    /// Returns how many instructions the compiler executes for a driver.
    pub(super) fn instructions(&self, text: &str, kind: Kind) -> Outcome<f64> {
        self.count(text, kind, None)
    }

    /// Returns how many instructions an incremental compilation takes after a compilation of `before`.
    pub(super) fn instructions_after(&self, before: &str, text: &str, kind: Kind) -> Outcome<f64> {
        let folder = shell::scratch()?.join("incremental");
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        self.run(Command::new("env"), before, kind, Some(&folder))?;
        self.count(text, kind, Some(&folder))
    }

    fn count(&self, text: &str, kind: Kind, incremental: Option<&Path>) -> Outcome<f64> {
        let profile = shell::scratch()?.join("driver.callgrind");
        let mut valgrind = Command::new("valgrind");
        valgrind.args(["--tool=callgrind", "--quiet"]);
        valgrind.arg(format!("--callgrind-out-file={}", profile.display()));
        self.run(valgrind, text, kind, incremental)?;
        let profile = fs::read_to_string(profile)?;
        let mut totals = profile.lines().filter_map(|it| it.strip_prefix("totals: "));
        Ok(totals.next().ok_or("callgrind counts nothing")?.parse()?)
    }

    /// Compiles a driver under `command`, with `incremental` as the folder for incremental data.
    fn run(
        &self,
        mut command: Command,
        text: &str,
        kind: Kind,
        incremental: Option<&Path>,
    ) -> Outcome<()> {
        let source = shell::scratch()?.join("driver.rs");
        fs::write(&source, text)?;
        let is_clippy = kind == Kind::Clippy;
        let compiler = tool(if is_clippy { "clippy-driver" } else { "rustc" })?;
        let metadata = source.with_extension("rmeta");
        command
            .arg(compiler)
            .args(["--crate-type", "lib", "--edition", "2024"]);
        command
            .args(["--emit", "metadata", "--cap-lints", "allow", "-o"])
            .arg(metadata);
        command
            .arg("-L")
            .arg(format!("dependency={}", self.folder.display()));
        if let Some(folder) = incremental {
            command.arg(format!("-Cincremental={}", folder.display()));
        }
        for peer in &self.externs {
            command.args(["--extern", peer]);
        }
        shell::output(command.arg(&source))?;
        Ok(())
    }
}

/// Makes a command whose cost is written to the file `said`.
pub(super) fn timed(said: &Path) -> Command {
    let mut time = Command::new("/usr/bin/time");
    time.args(["--format", "%U %S %M", "--output"]).arg(said);
    time
}

/// Reads the cost from the file `said`: user and system seconds, and kilobytes.
pub(super) fn cost(said: &Path) -> Outcome<Cost> {
    let time = fs::read_to_string(said)?;
    let numbers: Result<Vec<f64>, _> = time.split_whitespace().map(str::parse).collect();
    let [user, system, kilobytes] = numbers?[..] else {
        return Err(format!("`time` wrote {time}").into());
    };
    Ok(Cost {
        seconds: user + system,
        megabytes: kilobytes / 1024.0,
    })
}

/// Returns the path of a tool in the toolchain, not of the `rustup` proxy.
fn tool(name: &str) -> Outcome<PathBuf> {
    let mut rustc = Command::new("rustc");
    rustc
        .args(["--print", "sysroot"])
        .current_dir(shell::root());
    let sysroot = shell::output(&mut rustc)?;
    Ok(Path::new(sysroot.trim()).join("bin").join(name))
}

const PEERS: &str = r#"tracing = "0.1"
async-trait = "0.1"
spin-lock-safe = { path = "SPIN_LOCK_SAFE" }
floor = { path = "../floor" }
"#;

/// Makes an empty package with this name and these dependencies.
pub(super) fn package(name: &str, dependencies: &str) -> Outcome<PathBuf> {
    let runtime = shell::root().canonicalize()?.join("runtime");
    let dependencies = dependencies.replace("SPIN_LOCK_SAFE", &runtime.display().to_string());
    let package = shell::scratch()?.join(name);
    fs::create_dir_all(package.join("src"))?;
    fs::write(package.join("src/lib.rs"), "")?;
    let manifest = format!(
        "[package]\nname = \"{name}\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n{dependencies}"
    );
    fs::write(package.join("Cargo.toml"), manifest)?;
    Ok(package)
}
