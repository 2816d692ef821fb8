//! Which local names hold a guard or a closure that completes, block by block.

use proc_macro2::Ident;
use syn::Pat;

/// What the analysis knows of a local variable's value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Value {
    /// A spin lock guard, or something that owns one.
    Guard,
    /// A closure that needs the token exclusively.
    CompletingClosure,
    #[default]
    Other,
}

/// The local names in scope, innermost last; of the others only those that hide one.
#[derive(Debug, Default)]
pub(crate) struct Scope {
    names: Vec<(Ident, Value)>,
}

impl Scope {
    /// Where to go back to at the end of a block.
    pub(crate) fn mark(&self) -> usize {
        self.names.len()
    }

    /// Forgets the names bound since `mark`.
    pub(crate) fn leave(&mut self, mark: usize) {
        self.names.truncate(mark);
    }

    /// Binds every name of `pat` to `value`.
    pub(crate) fn bind(&mut self, pat: &Pat, value: Value) {
        let mut bind = |pat: &Pat| self.bind(pat, value);
        match pat {
            Pat::Ident(pat) => {
                if let Some((_, inner)) = &pat.subpat {
                    bind(inner);
                }
                if value != self.value(&pat.ident) {
                    self.names.push((pat.ident.clone(), value));
                }
            }
            Pat::Guard(pat) => bind(&pat.pat),
            Pat::Paren(pat) => bind(&pat.pat),
            Pat::Reference(pat) => bind(&pat.pat),
            Pat::Type(pat) => bind(&pat.pat),
            Pat::Or(pat) => pat.cases.iter().for_each(bind),
            Pat::Slice(pat) => pat.elems.iter().for_each(bind),
            Pat::Tuple(pat) => pat.elems.iter().for_each(bind),
            Pat::TupleStruct(pat) => pat.elems.iter().for_each(bind),
            Pat::Struct(pat) => pat.fields.iter().for_each(|field| bind(&field.pat)),
            _ => {}
        }
    }

    pub(crate) fn is_guard(&self, name: &Ident) -> bool {
        self.value(name) == Value::Guard
    }

    pub(crate) fn completes(&self, name: &Ident) -> bool {
        self.value(name) == Value::CompletingClosure
    }

    fn value(&self, name: &Ident) -> Value {
        let bound = self.names.iter().rev().find(|(bound, _)| bound == name);
        bound.map_or(Value::Other, |(_, value)| *value)
    }
}
