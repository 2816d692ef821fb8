//! Reads the compiler's assembly, function by function.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use super::{Code, compile, routines};
use crate::Outcome;

/// The size of the code of one or several functions.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Size {
    pub(super) instructions: usize,
    pub(super) bytes: usize,
    /// The bytes of stack, without the return address.
    pub(super) stack: usize,
}

/// The functions of a crate.
#[derive(Debug, Default)]
pub(super) struct Assembly {
    functions: Vec<Function>,
}

#[derive(Debug)]
struct Function {
    name: String,
    /// Its labels and instructions.
    lines: Vec<String>,
}

impl Assembly {
    pub(super) fn read(text: &str) -> Self {
        let mut assembly = Self::default();
        let mut is_in_function = false;
        for line in text.lines() {
            if let Some((alias, of)) = alias(line) {
                assembly.copy(alias, of);
            } else if let Some(name) = line.strip_suffix(':')
                && !name.starts_with('.')
            {
                is_in_function = true;
                let name = name.to_owned();
                let lines = Vec::new();
                assembly.functions.push(Function { name, lines });
            } else if line.starts_with("\t.section") {
                is_in_function = false;
            } else if is_in_function
                && is_code(line)
                && let Some(function) = assembly.functions.last_mut()
            {
                function.lines.push(line.to_owned());
            }
        }
        assembly
    }

    /// Copies a function that the optimizer has merged with another one of the same code.
    fn copy(&mut self, alias: &str, of: &str) {
        let number = self.functions.len();
        let original = self.functions.iter().find(|function| function.name == of);
        let lines = original.map(|function| {
            let lines = function.lines.iter();
            let label = format!(".L{number}BB");
            lines.map(|line| line.replace(".LBB", &label)).collect()
        });
        self.functions.push(Function {
            name: alias.to_owned(),
            lines: lines.unwrap_or_default(),
        });
    }

    /// Returns the Windows code in the syntax of Linux's assembler.
    ///
    /// The instructions stay the same. Each import becomes a slot to fill in. Other called
    /// functions never return, and are not reached.
    pub(super) fn for_linux(&self) -> Outcome<String> {
        let mut text = String::from("\t.text\n");
        for Function { name, lines } in &self.functions {
            let body = lines.join("\n");
            writeln!(text, "\t.globl {name}\n\t.type {name},@function")?;
            writeln!(text, "{name}:\n{body}\n\t.size {name},.-{name}")?;
        }
        let defined: BTreeSet<&str> = self.functions.iter().map(|it| it.name.as_str()).collect();
        for called in self.called().difference(&defined) {
            writeln!(text, "{called}:\n\tud2")?;
        }
        text.push_str("\t.data\n\t.balign 8\n");
        for slot in routines::slots() {
            writeln!(text, "\t.globl {slot}\n{slot}:\n\t.quad 0")?;
        }
        for code in Code::all() {
            let function = self.handler(code)?;
            let entry = code.entry();
            writeln!(text, "\t.globl {entry}\n{entry}:\n\t.quad {function}")?;
        }
        Ok(text)
    }

    fn called(&self) -> BTreeSet<&str> {
        let lines = self.functions.iter().flat_map(|function| &function.lines);
        let called = lines.filter_map(|line| {
            let (instruction, target) = line.trim().split_once('\t')?;
            let is_direct = target.starts_with('_');
            (is_direct && matches!(instruction, "callq" | "jmp")).then_some(target)
        });
        called.collect()
    }

    fn handler(&self, code: Code) -> Outcome<&str> {
        let functions = self.functions_of(code);
        let mut handlers = functions.filter(|function| function.name.ends_with("7handler"));
        let handler = handlers
            .next()
            .ok_or_else(|| format!("no code of {code:?}"))?;
        Ok(&handler.name)
    }

    fn functions_of(&self, code: Code) -> impl Iterator<Item = &Function> {
        let functions = self.functions.iter();
        functions.filter(move |function| code.has(&function.name))
    }

    /// Returns the size in bytes of each function in the object file that is assembled from `source`.
    pub(super) fn bytes(source: &Path) -> Outcome<BTreeMap<String, usize>> {
        let object = source.with_extension("o");
        compile::assemble(source, &object)?;
        let symbols = compile::symbols(&object)?;
        fs::remove_file(object)?;
        let sizes = symbols.lines().filter_map(|line| {
            let fields: Vec<&str> = line.split_whitespace().collect();
            let [_, size, _, name] = fields[..] else {
                return None;
            };
            let size = usize::from_str_radix(size, 16).ok()?;
            Some((name.to_owned(), size))
        });
        Ok(sizes.collect())
    }

    /// Returns the size of a handler with its helpers, given the bytes of each function.
    pub(super) fn size(&self, code: Code, bytes: &BTreeMap<String, usize>) -> Outcome<Size> {
        self.handler(code)?;
        let mut sum = Size::default();
        for function in self.functions_of(code) {
            sum.instructions += function
                .lines
                .iter()
                .filter(|it| is_instruction(it))
                .count();
            sum.stack += function.stack();
            let bytes = bytes.get(&function.name);
            sum.bytes += bytes.ok_or_else(|| format!("no size of {}", function.name))?;
        }
        Ok(sum)
    }
}

impl Function {
    fn stack(&self) -> usize {
        let pushed = self
            .lines
            .iter()
            .filter(|line| line.starts_with("\tpushq"))
            .count();
        let mut reserved = self.lines.iter().filter_map(|line| {
            let (size, register) = line.strip_prefix("\tsubq\t$")?.split_once(", ")?;
            (register == "%rsp").then(|| size.parse::<usize>().ok())?
        });
        pushed * 8 + reserved.next().unwrap_or_default()
    }
}

impl Code {
    /// Returns the symbol that holds the handler's address in the library.
    pub(super) fn entry(self) -> String {
        format!("{}_{}", self.handler, self.version.name())
    }
}

/// Parses `alias = name` or `.set alias, name`.
fn alias(line: &str) -> Option<(&str, &str)> {
    let pair = match line.strip_prefix("\t.set\t") {
        Some(pair) => pair.split_once(", "),
        None => line.split_once(" = "),
    };
    pair.filter(|(alias, _)| alias.starts_with('_'))
}

fn is_code(line: &str) -> bool {
    is_instruction(line) || line.starts_with(".L") || line.starts_with("\t.p2align")
}

fn is_instruction(line: &str) -> bool {
    let is_comment = line.starts_with("\t#");
    line.starts_with('\t') && !line.starts_with("\t.") && !is_comment
}
