//! Measures the machine code of the handlers in `handlers/`, under the attribute and with raw calls.

mod assembly;
mod compile;
mod execute;
mod executed;
mod limits;
mod routines;
mod table;

use std::collections::BTreeMap;
use std::fs;

use assembly::{Assembly, Size};
use compile::Target;

use crate::{Outcome, shell};

pub(crate) use execute::{EXECUTE, execute};
pub(crate) use limits::check;
pub(crate) use table::table;

/// The version of a handler.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Version {
    /// Under the attribute.
    Annotated,
    /// With raw calls.
    Raw,
}

impl Version {
    const ALL: [Self; 2] = [Self::Annotated, Self::Raw];

    const fn name(self) -> &'static str {
        match self {
            Self::Annotated => "annotated",
            Self::Raw => "raw",
        }
    }
}

/// One version of a handler, with its helpers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Code {
    handler: &'static str,
    version: Version,
}

impl Code {
    fn all() -> impl Iterator<Item = Self> {
        handlers::NAMES
            .iter()
            .flat_map(|&handler| Version::ALL.map(|version| Self { handler, version }))
    }

    /// Returns whether the function with this mangled name belongs to the handler.
    fn has(self, symbol: &str) -> bool {
        let part = |name: &str| format!("{}{name}", name.len());
        symbol.contains(&format!(
            "{}{}{}",
            part("handlers"),
            part(self.handler),
            part(self.version.name())
        ))
    }
}

/// The measurements of one version of a handler.
#[derive(Debug)]
pub(crate) struct Measured {
    windows: Size,
    host: Size,
    /// Instructions that a call executes, without those of the system's routines.
    executed: u64,
    /// The system's routines that a call calls.
    calls: Vec<String>,
}

/// Compiles and executes the handlers, and counts their instructions.
pub(crate) fn measure() -> Outcome<BTreeMap<Code, Measured>> {
    let scratch = shell::scratch()?;
    let [windows_source, library] = ["handlers.s", "handlers.so"].map(|name| scratch.join(name));
    let host_source = compile::assembly(Target::Host)?;
    let host = Assembly::read(&fs::read_to_string(&host_source)?);
    let windows = Assembly::read(&fs::read_to_string(compile::assembly(Target::Windows)?)?);
    fs::write(&windows_source, windows.for_linux()?)?;
    compile::link(&windows_source, &library)?;
    let windows_bytes = Assembly::bytes(&windows_source)?;
    let host_bytes = Assembly::bytes(&host_source)?;
    let run = executed::run(&library)?;
    let measured = Code::all().map(|code| {
        let (executed, calls) = run.of(code)?;
        let measured = Measured {
            windows: windows.size(code, &windows_bytes)?,
            host: host.size(code, &host_bytes)?,
            executed,
            calls,
        };
        Ok((code, measured))
    });
    measured.collect()
}
