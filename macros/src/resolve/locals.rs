//! Keeps what is known of local names, block by block.

use super::Ty;
use super::modules::Import;

/// What a local variable means to the rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Local {
    Value,
    /// A spin lock guard, or a value that owns one.
    Guard,
    /// A raw pointer.
    Pointer,
}

#[derive(Clone, Debug)]
enum Entry {
    Name(String, Local, Ty),
    Import(Import),
}

/// The local names in scope, innermost last.
#[derive(Clone, Debug, Default)]
pub(crate) struct Locals(Vec<Entry>);

impl Locals {
    /// Returns the mark for [`leave`](Self::leave) at the end of a block.
    pub(crate) fn mark(&self) -> usize {
        self.0.len()
    }

    /// Forgets the names bound since `mark`.
    pub(crate) fn leave(&mut self, mark: usize) {
        self.0.truncate(mark);
    }

    pub(crate) fn bind(&mut self, name: String, local: Local, ty: Ty) {
        self.0.push(Entry::Name(name, local, ty));
    }

    pub(crate) fn import(&mut self, import: Import) {
        self.0.push(Entry::Import(import));
    }

    /// Returns what `name` means to the rule and its type, if it is a local variable.
    pub(crate) fn get(&self, name: &str) -> Option<(Local, &Ty)> {
        self.0.iter().rev().find_map(|entry| match entry {
            Entry::Name(own, local, ty) if own == name => Some((*local, ty)),
            _ => None,
        })
    }

    /// Returns the path from which `name` is imported.
    pub(super) fn imported(&self, name: &str) -> Option<&[String]> {
        self.0.iter().rev().find_map(|entry| match entry {
            Entry::Import(Import::Name(own, path)) if own == name => Some(path.as_slice()),
            _ => None,
        })
    }

    /// Returns the paths of glob imports.
    pub(super) fn globs(&self) -> impl Iterator<Item = &[String]> {
        self.0.iter().rev().filter_map(|entry| match entry {
            Entry::Import(Import::All(path)) => Some(path.as_slice()),
            _ => None,
        })
    }
}
