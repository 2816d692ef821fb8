//! Programs as Rust source.
//!
//! Each program becomes a module with a function `go` that enters it. A program is written
//! for the lint, or without tokens for a stand-in that only counts.

mod expression;
mod function;
mod names;
mod statement;

use std::collections::BTreeMap;

use crate::language::{Access, Gives, Needs, Program, Seen, Site, Stmt, Style, nested};

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

struct Writer<'p> {
    program: &'p Program,
    needs: Needs,
    target: Target,
    /// What each closure needs of the token.
    closures: BTreeMap<usize, Access>,
    text: String,
    line: usize,
    lines: BTreeMap<Site, usize>,
    indent: usize,
    /// Whether everything stands on one line now.
    is_inline: bool,
    /// Whether calls name the token here.
    is_explicit: bool,
    /// What a `return` returns here.
    gives: Option<&'p Gives>,
}

impl<'p> Writer<'p> {
    fn new(program: &'p Program, first: usize, target: Target) -> Self {
        let needs = Needs::of(program);
        Self {
            program,
            target,
            closures: closures(program, &needs),
            needs,
            text: String::new(),
            line: first,
            lines: BTreeMap::new(),
            indent: 0,
            is_inline: false,
            is_explicit: false,
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

    fn names_tokens(&self) -> bool {
        self.target == Target::Lint && self.is_explicit
    }

    /// Whether a call of a function with a token names it.
    fn passes_tokens(&self) -> bool {
        self.names_tokens() || (self.target == Target::Lint && self.program.style == Style::Visible)
    }
}

fn closures(program: &Program, needs: &Needs) -> BTreeMap<usize, Access> {
    let mut found = BTreeMap::new();
    for function in &program.functions {
        nested(&function.body, &mut |seen| {
            if let Seen::Stmt(Stmt::Closure(id, body, _)) = seen {
                found.insert(*id, needs.block(body));
            }
        });
    }
    found
}
