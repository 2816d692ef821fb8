//! What is known of the local variables, block by block.

use proc_macro2::Ident;
use syn::Pat;

use crate::known::Ty;
use crate::names::text;

/// What the analysis knows of a local variable's value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Value {
    /// A spin lock guard, or something that owns one.
    pub(crate) is_guard: bool,
    /// A closure that captures the token exclusively.
    pub(crate) is_completing_closure: bool,
    /// A closure that gets the token as a parameter.
    pub(crate) is_threaded: bool,
    pub(crate) ty: Ty,
}

/// The local variables in scope, innermost last.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scope {
    names: Vec<(String, Value)>,
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

    /// Binds every name of `pat` to `value`, or to a part of it.
    pub(crate) fn bind(&mut self, pat: &Pat, value: &Value) {
        let mut bind = |pat: &Pat| self.bind(pat, value);
        match pat {
            Pat::Ident(pat) => {
                if let Some((_, inner)) = &pat.subpat {
                    bind(inner);
                }
                self.names.push((text(&pat.ident), value.clone()));
            }
            Pat::Guard(pat) => bind(&pat.pat),
            Pat::Paren(pat) => bind(&pat.pat),
            Pat::Reference(pat) => bind(&pat.pat),
            Pat::Type(pat) => bind(&pat.pat),
            Pat::Or(pat) => pat.cases.iter().for_each(bind),
            // `Some(x)`, `Ok(x)`
            Pat::TupleStruct(pat) => {
                let variant = pat.path.segments.last().map(|last| text(&last.ident));
                let gives_content = matches!(variant.as_deref(), Some("Some" | "Ok"));
                let content = Value {
                    ty: if gives_content {
                        value.ty.clone().content()
                    } else {
                        Ty::Unknown
                    },
                    ..value.clone()
                };
                pat.elems.iter().for_each(|pat| self.bind(pat, &content));
            }
            Pat::Slice(pat) => self.bind_parts(&pat.elems, value),
            Pat::Tuple(pat) => self.bind_parts(&pat.elems, value),
            Pat::Struct(pat) => self.bind_parts(pat.fields.iter().map(|field| &*field.pat), value),
            _ => {}
        }
    }

    /// Binds a name that is no variable.
    pub(crate) fn bind_name(&mut self, name: &Ident) {
        self.names.push((name.to_string(), Value::default()));
    }

    fn bind_parts<'p>(&mut self, pats: impl IntoIterator<Item = &'p Pat>, value: &Value) {
        let part = Value {
            ty: Ty::Unknown,
            ..value.clone()
        };
        pats.into_iter().for_each(|pat| self.bind(pat, &part));
    }

    /// Notes the type of the variable that `pat` has just bound.
    pub(crate) fn set_type(&mut self, pat: &Pat, ty: Ty) {
        if let (Pat::Ident(_), Some((_, value))) = (pat, self.names.last_mut()) {
            value.ty = ty;
        }
    }

    pub(crate) fn is_local(&self, name: &Ident) -> bool {
        self.value(name).is_some()
    }

    pub(crate) fn is_guard(&self, name: &Ident) -> bool {
        self.value(name).is_some_and(|value| value.is_guard)
    }

    pub(crate) fn completes(&self, name: &Ident) -> bool {
        self.value(name)
            .is_some_and(|value| value.is_completing_closure)
    }

    pub(crate) fn is_threaded(&self, name: &Ident) -> bool {
        self.value(name).is_some_and(|value| value.is_threaded)
    }

    /// The type of a local variable; another name is a constant or a static.
    pub(crate) fn type_of(&self, name: &Ident) -> Ty {
        self.value(name)
            .map(|value| value.ty.clone())
            .unwrap_or_default()
    }

    fn value(&self, name: &Ident) -> Option<&Value> {
        let bound = self.names.iter().rev().find(|(bound, _)| name == bound);
        bound.map(|(_, value)| value)
    }
}
