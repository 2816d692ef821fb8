//! What is known of the local names, block by block.

use proc_macro2::Ident;
use syn::{Member, Pat, Path, Type};

use crate::known::{Import, Ty};
use crate::names::{self, text};

/// What a local variable is to the rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Role {
    #[default]
    None,
    /// A spin lock guard, or something that owns one.
    Guard,
    /// A closure that captures the token exclusively.
    CompletingClosure,
    /// A closure that gets the token as a parameter.
    ThreadedClosure,
    /// A raw pointer.
    Pointer,
}

impl Role {
    /// The role of a parameter of this type.
    pub(crate) fn of_parameter(ty: &Type) -> Self {
        if names::is_pointer_type(ty) {
            Self::Pointer
        } else if names::is_guard_type(ty) {
            Self::Guard
        } else {
            Self::None
        }
    }
}

/// What the analysis knows of a local variable's value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Value {
    pub(crate) role: Role,
    pub(crate) ty: Ty,
}

impl Value {
    /// Of which only the type is known.
    pub(crate) fn of_type(ty: Ty) -> Self {
        Self {
            ty,
            ..Self::default()
        }
    }
}

/// A name of a block.
#[derive(Clone, Debug)]
enum Local {
    Value(String, Value),
    /// A name for this path.
    Import(String, Vec<String>),
    /// All names of this module.
    Glob(Vec<String>),
}

/// The type of a field that a pattern of this path takes out of a value of this type.
pub(crate) type Parts<'a> = &'a dyn Fn(&Path, &str, &Ty) -> Ty;

/// The local names in scope, innermost last.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scope {
    locals: Vec<Local>,
}

impl Scope {
    /// Where to go back to at the end of a block.
    pub(crate) fn mark(&self) -> usize {
        self.locals.len()
    }

    /// Forgets the names bound since `mark`.
    pub(crate) fn leave(&mut self, mark: usize) {
        self.locals.truncate(mark);
    }

    /// Binds every name of `pat` to `value`, or to a part of it.
    pub(crate) fn bind(&mut self, pat: &Pat, value: &Value, parts: Parts<'_>) {
        let mut bind = |pat: &Pat| self.bind(pat, value, parts);
        match pat {
            Pat::Ident(pat) => {
                if let Some((_, inner)) = &pat.subpat {
                    bind(inner);
                }
                self.bind_name(&pat.ident, value.clone());
            }
            Pat::Guard(pat) => bind(&pat.pat),
            Pat::Paren(pat) => bind(&pat.pat),
            Pat::Reference(pat) => bind(&pat.pat),
            Pat::Type(pat) => bind(&pat.pat),
            Pat::Or(pat) => pat.cases.iter().for_each(bind),
            // `Some(x)`, `Ok(x)`, `State::Busy(queue)`
            Pat::TupleStruct(pat) => {
                for (at, field) in pat.elems.iter().enumerate() {
                    let ty = parts(&pat.path, &at.to_string(), &value.ty);
                    self.bind_part(field, value, ty, parts);
                }
            }
            Pat::Struct(pat) => {
                for field in &pat.fields {
                    let name = match &field.member {
                        Member::Named(name) => text(name),
                        Member::Unnamed(index) => index.index.to_string(),
                    };
                    let ty = parts(&pat.path, &name, &value.ty);
                    self.bind_part(&field.pat, value, ty, parts);
                }
            }
            Pat::Slice(pat) => {
                for element in &pat.elems {
                    let ty = match element {
                        Pat::Ident(rest) if rest.subpat.is_some() => value.ty.clone(),
                        _ => value.ty.clone().content(),
                    };
                    self.bind_part(element, value, ty, parts);
                }
            }
            Pat::Tuple(pat) => {
                for element in &pat.elems {
                    self.bind_part(element, value, Ty::Unknown, parts);
                }
            }
            _ => {}
        }
    }

    fn bind_part(&mut self, pat: &Pat, whole: &Value, ty: Ty, parts: Parts<'_>) {
        let value = Value {
            ty,
            ..whole.clone()
        };
        self.bind(pat, &value, parts);
    }

    pub(crate) fn bind_name(&mut self, name: &Ident, value: Value) {
        self.locals.push(Local::Value(text(name), value));
    }

    pub(crate) fn import(&mut self, import: Import) {
        self.locals.push(match import {
            Import::Name(name, path) => Local::Import(name, path),
            Import::All(path) => Local::Glob(path),
        });
    }

    /// The path that `name` is imported from.
    pub(crate) fn imported(&self, name: &str) -> Option<&[String]> {
        let mut innermost = self.locals.iter().rev();
        innermost.find_map(|local| match local {
            Local::Import(own, path) if own == name => Some(path.as_slice()),
            _ => None,
        })
    }

    /// The paths of modules of which all is imported.
    pub(crate) fn globs(&self) -> impl Iterator<Item = &[String]> {
        self.locals.iter().rev().filter_map(|local| match local {
            Local::Glob(path) => Some(path.as_slice()),
            _ => None,
        })
    }

    /// Notes the type of the variable that `pat` has just bound.
    pub(crate) fn set_type(&mut self, pat: &Pat, ty: Ty) {
        if let (Pat::Ident(_), Some(Local::Value(_, value))) = (pat, self.locals.last_mut()) {
            value.ty = ty;
        }
    }

    pub(crate) fn is_local(&self, name: &Ident) -> bool {
        self.value(name).is_some()
    }

    /// What a name is to the rule.
    pub(crate) fn role(&self, name: &Ident) -> Role {
        self.value(name).map_or(Role::None, |value| value.role)
    }

    /// The type of a local variable; another name is a constant or a static.
    pub(crate) fn type_of(&self, name: &Ident) -> Ty {
        self.value(name)
            .map(|value| value.ty.clone())
            .unwrap_or_default()
    }

    fn value(&self, name: &Ident) -> Option<&Value> {
        if self.locals.is_empty() {
            return None;
        }
        let name = text(name);
        let mut innermost = self.locals.iter().rev();
        innermost.find_map(|local| match local {
            Local::Value(own, value) if name == *own => Some(value),
            _ => None,
        })
    }
}
