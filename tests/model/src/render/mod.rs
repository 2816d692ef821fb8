//! Programs as Rust source.
//!
//! Each program becomes a module with a function `go` that enters it. A program is written
//! for the lint, or without tokens for a stand-in that only counts.

mod branch;
mod expression;
mod function;
mod moving;
mod names;
mod role;
mod statement;

use std::collections::BTreeMap;

use crate::language::{Closure, Gives, Needs, Program, Site, Style, closures};

/// What the programs are compiled against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// The crate `spin-lock-safe`.
    Lint,
    /// A module without tokens, which accepts every program.
    Counting,
}

/// A program's text, and the lines of its sites.
#[derive(Clone, Debug)]
pub(crate) struct Rendered {
    pub(crate) text: String,
    pub(crate) lines: BTreeMap<Site, usize>,
    /// How many lines it has.
    pub(crate) length: usize,
}

/// Writes `program` as the module `p{index}`, which starts at line `first`.
pub(crate) fn render(program: &Program, index: usize, first: usize, target: Target) -> Rendered {
    let mut writer = Writer::new(program, first, target);
    writer.module(index);
    Rendered {
        length: writer.line - first,
        text: writer.text,
        lines: writer.lines,
    }
}

/// The token of a function, and that of a closure with one of its own.
const TOKEN: &str = "token";
const OWN_TOKEN: &str = "own";

struct Writer<'p> {
    program: &'p Program,
    needs: Needs,
    target: Target,
    closures: BTreeMap<usize, &'p Closure>,
    text: String,
    line: usize,
    lines: BTreeMap<Site, usize>,
    indent: usize,
    /// Whether everything stands on one line now.
    is_inline: bool,
    /// Whether calls name the token here.
    is_explicit: bool,
    /// What the token is called here.
    token: &'static str,
    /// The function that is written.
    function: usize,
    /// What a `return` returns here.
    gives: Option<&'p Gives>,
}

impl<'p> Writer<'p> {
    fn new(program: &'p Program, first: usize, target: Target) -> Self {
        let needs = Needs::of(program);
        Self {
            program,
            target,
            closures: closures(program),
            needs,
            text: String::new(),
            line: first,
            lines: BTreeMap::new(),
            indent: 0,
            is_inline: false,
            is_explicit: false,
            token: TOKEN,
            function: 0,
            gives: None,
        }
    }

    /// Notes that `site` is on this line.
    fn site(&mut self, site: Site) {
        self.lines.insert(site, self.line);
    }

    fn write_line(&mut self, text: &str) {
        if self.is_inline {
            self.text.push_str(text);
            self.text.push(' ');
            return;
        }
        self.text.push_str(&"    ".repeat(self.indent));
        self.text.push_str(text);
        self.text.push('\n');
        self.line += 1;
    }

    fn open(&mut self, text: &str) {
        self.write_line(text);
        self.indent += 1;
    }

    fn close(&mut self, text: &str) {
        self.indent -= 1;
        self.write_line(text);
    }

    /// What `write` writes, on one line.
    fn inline(&mut self, write: impl FnOnce(&mut Self)) -> String {
        let text = std::mem::take(&mut self.text);
        let was_inline = std::mem::replace(&mut self.is_inline, true);
        write(self);
        self.is_inline = was_inline;
        std::mem::replace(&mut self.text, text)
    }

    /// The token for a routine, where calls name it.
    fn token(&self) -> &'static str {
        if self.target == Target::Lint && self.is_explicit {
            self.token
        } else {
            ""
        }
    }

    /// The token for a function of the driver that takes one.
    fn passed_token(&self) -> &'static str {
        if self.target == Target::Lint
            && matches!(self.program.style, Style::Visible | Style::Trait)
        {
            self.token
        } else {
            self.token()
        }
    }
}
