//! Has `cargo check` judge the cases, each as a program of a package made for it.

use std::collections::BTreeMap;
use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use cargo_metadata::Message;
use cargo_metadata::diagnostic::{Diagnostic, DiagnosticLevel};

use super::case::{self, Case, Folder, REFUSED};
use super::{rendered, toolchain};

/// A package of cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Edition {
    E2021,
    E2024,
    /// Edition 2024, where the crate is known as `sls`.
    Renamed,
}

impl Edition {
    const ALL: [Self; 3] = [Self::E2021, Self::E2024, Self::Renamed];

    const fn package(self) -> &'static str {
        match self {
            Self::E2021 => "edition-2021",
            Self::E2024 => "edition-2024",
            Self::Renamed => "renamed",
        }
    }

    pub(crate) const fn year(self) -> u16 {
        match self {
            Self::E2021 => 2021,
            Self::E2024 | Self::Renamed => 2024,
        }
    }

    const fn name_of_crate(self) -> &'static str {
        match self {
            Self::E2021 | Self::E2024 => "spin-lock-safe",
            Self::Renamed => "sls",
        }
    }

    fn has(self, case: &Case) -> bool {
        match self {
            Self::Renamed => case.folder == Folder::Renamed,
            _ if case.folder == Folder::Renamed => false,
            Self::E2021 => true,
            // The wording, where it is compared, says more than the lines of the errors.
            Self::E2024 => {
                case.shows_the_standard_library()
                    || !(toolchain::is_pinned() && REFUSED.contains(&case.folder))
            }
        }
    }
}

/// What rustc says of a case.
#[derive(Clone, Debug, Default)]
pub(crate) struct Verdict {
    /// It went through.
    pub(crate) finished: bool,
    /// The lines of the errors.
    pub(crate) errors: Vec<usize>,
    /// The errors and warnings.
    pub(crate) text: String,
}

/// What rustc says of all of them.
#[derive(Debug, Default)]
pub(crate) struct Verdicts(BTreeMap<String, Verdict>);

impl Verdicts {
    pub(crate) fn of(&self, edition: Edition, case: &Case) -> Verdict {
        self.0
            .get(&target(edition, case))
            .cloned()
            .unwrap_or_default()
    }

    fn add(&mut self, target: String, diagnostic: &Diagnostic) {
        let text = diagnostic.rendered.as_deref().unwrap_or_default();
        let verdict = self.0.entry(target).or_default();
        let lines = rendered::error_lines(text);
        let is_error = diagnostic.level == DiagnosticLevel::Error;
        // The error and warning counts have no place.
        if (is_error && !lines.is_empty()) || text.contains("--> ") {
            verdict.text.push_str(text);
        }
        verdict.errors.extend(lines);
    }
}

/// The cases and the packages that they belong to.
pub(crate) fn cases() -> Vec<(Edition, Case)> {
    let cases: Vec<Case> = case::everything().collect();
    let of = |edition: Edition| {
        let own = cases.iter().filter(move |case| edition.has(case));
        own.map(move |case| (edition, case.clone()))
    };
    Edition::ALL.into_iter().flat_map(of).collect()
}

/// Compiles all cases.
pub(crate) fn check() -> Verdicts {
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cases");
    write_packages(&scratch);
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["check", "--workspace", "--keep-going", "--offline"])
        .args(["--message-format=json", "--manifest-path"])
        .arg(scratch.join("Cargo.toml"))
        .arg("--target-dir")
        .arg(scratch.join("target"))
        .env("CARGO_INCREMENTAL", "0") // each case is compiled once
        .output()
        .expect("cargo check");
    let mut verdicts = Verdicts::default();
    for message in Message::parse_stream(&*output.stdout).flatten() {
        match message {
            Message::CompilerMessage(message) => {
                verdicts.add(message.target.name, &message.message);
            }
            Message::CompilerArtifact(artifact) => {
                verdicts.0.entry(artifact.target.name).or_default().finished = true;
            }
            _ => {}
        }
    }
    let log = String::from_utf8_lossy(&output.stderr);
    assert!(!verdicts.0.is_empty(), "cargo check:\n{log}");
    verdicts
}

/// Program names must differ between packages, too.
fn target(edition: Edition, case: &Case) -> String {
    format!("{}-{}", edition.package(), case.name())
}

fn write_packages(scratch: &Path) {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let lock = fs::read_to_string(workspace.join("Cargo.lock")).unwrap_or_default();
    write(&scratch.join("Cargo.lock"), &lock);
    let members = Edition::ALL.map(Edition::package);
    write(
        &scratch.join("Cargo.toml"),
        &format!(
            "[workspace]\nresolver = \"3\"\nmembers = {members:?}\n\
             [workspace.lints.rust]\ndead_code = \"allow\"\n"
        ),
    );
    for edition in Edition::ALL {
        let manifest = manifest(edition, &workspace);
        write(
            &scratch.join(edition.package()).join("Cargo.toml"),
            &manifest,
        );
    }
}

fn manifest(edition: Edition, workspace: &Path) -> String {
    let runtime = workspace.join("runtime").display().to_string();
    let bindings = workspace.join("tests/wdk-sys").display().to_string();
    let mut manifest = format!(
        "[package]\nname = {:?}\nedition = \"{}\"\nautobins = false\n\
         [dependencies]\n{} = {{ package = \"spin-lock-safe\", path = {runtime:?} }}\n\
         wdk-sys = {{ path = {bindings:?}, features = [\"storage\"] }}\n\
         [lints]\nworkspace = true\n",
        edition.package(),
        edition.year(),
        edition.name_of_crate(),
    );
    for (_, case) in cases().iter().filter(|(of, _)| *of == edition) {
        let target = target(edition, case);
        let path = case.path.display().to_string();
        let _ = write!(manifest, "[[bin]]\nname = {target:?}\npath = {path:?}\n");
    }
    manifest
}

/// Writes only what changes, for cargo goes by the time of a file.
fn write(path: &Path, text: &str) {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return;
    }
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    let written = folder.and_then(|()| fs::write(path, text));
    assert!(written.is_ok(), "{}: {written:?}", path.display());
}
