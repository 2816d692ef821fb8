//! Many programs in one file.

use std::fmt::Write as _;

use super::{Diagnostic, Refusals};
use crate::Failure;
use crate::language::Program;
use crate::render::{Rendered, Target, render};
use crate::semantics::BITS;

const COMMON: &str = include_str!("../../kit/common.rs");
const LINT: &str = include_str!("../../kit/lint.rs");
const ALONE: &str = include_str!("../../kit/alone.rs");
const TOGETHER: &str = include_str!("../../kit/together.rs");
const COUNTING: &str = include_str!("../../kit/counting.rs");
const COUNTING_LOCKS: &str = include_str!("../../kit/counting_locks.rs");

/// What stands around the programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kit {
    /// The simulated kernel, for one thread after the other.
    Alone,
    /// The simulated kernel, for threads that a checker switches between.
    Together,
    /// A stand-in for the crate that counts.
    Counting,
}

impl Kit {
    const fn target(self) -> Target {
        match self {
            Self::Alone | Self::Together => Target::Lint,
            Self::Counting => Target::Counting,
        }
    }

    fn text(self) -> String {
        let parts: &[&str] = match self {
            Self::Alone => &[LINT, ALONE],
            Self::Together => &[LINT, TOGETHER],
            Self::Counting => &[COUNTING, COUNTING_LOCKS],
        };
        parts.iter().map(|part| without_head(part)).collect()
    }
}

/// A run of a program with each input.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub(crate) program: usize,
    pub(crate) inputs: Vec<Vec<bool>>,
}

impl Case {
    /// The inputs as the elements of an array.
    pub(crate) fn inputs_text(&self) -> String {
        let bit = |bit: &bool| if *bit { '1' } else { '0' };
        let input = |input: &Vec<bool>| format!("{:?}", input.iter().map(bit).collect::<String>());
        self.inputs.iter().map(input).collect::<Vec<_>>().join(", ")
    }
}

/// A crate's source, and which lines are whose.
pub(crate) struct Batch {
    pub(crate) text: String,
    pub(crate) kit: Kit,
    programs: Vec<(usize, usize, Rendered)>,
}

impl Batch {
    /// The programs `indexes`, each in a module of its own.
    pub(crate) fn new(programs: &[&Program], indexes: &[usize], kit: Kit) -> Self {
        let mut text = format!(
            "#![allow(warnings)]\n#![allow(clippy::all)]\n\
             pub mod kit {{ pub use crate::common::*; pub use crate::own::*; }}\n\
             pub use own as counting;\npub use own::held;\n\
             pub mod common {{\n{}\n}}\npub mod own {{\n{}\n}}\n",
            without_head(COMMON),
            kit.text(),
        );
        let mut line = 1 + text.matches('\n').count();
        let mut rendered = Vec::new();
        for index in indexes {
            let program = render(programs[*index], *index, line, kit.target());
            text.push_str(&program.text);
            let first = line;
            line += program.length;
            rendered.push((*index, first, program));
        }
        Self {
            text,
            kit,
            programs: rendered,
        }
    }

    /// A `main` that runs the cases, each with its number.
    pub(crate) fn add_main(&mut self, cases: &[(usize, &Case)]) {
        self.text.push_str("fn main() {\n");
        for (index, case) in cases {
            let inputs = case.inputs_text();
            let program = case.program;
            let _ = writeln!(
                self.text,
                "    println!(\"{index} {{}}\", kit::case(p{program}::go, &[{inputs}], {BITS}).replace('\\n', \" \"));",
            );
        }
        self.text.push_str("}\n");
    }

    /// Whose each error is. The lines are changed to those of the program's sites.
    pub(crate) fn attribute(&self, errors: Vec<Diagnostic>) -> Result<Refusals, Failure> {
        let mut refused = Refusals::new();
        for error in errors {
            let owner = self.programs.iter().find(|(_, first, program)| {
                let lines = *first..*first + program.length;
                error.lines.iter().any(|line| lines.contains(line))
            });
            let Some((index, _, program)) = owner else {
                return Err(Failure(format!(
                    "an error outside of all programs:\n{}",
                    error.text
                )));
            };
            let sites = program.lines.iter();
            let sites = sites.filter(|(_, line)| error.lines.contains(line));
            let sites = sites.map(|(site, _)| *site).collect();
            refused
                .entry(*index)
                .or_default()
                .push(Diagnostic { sites, ..error });
        }
        Ok(refused)
    }
}

/// Inner documentation must not stand behind other items.
fn without_head(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.starts_with("//!"));
    lines.flat_map(|line| [line, "\n"]).collect()
}
