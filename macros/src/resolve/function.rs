use crate::item::{Function, Place};
use crate::routines::Access;
use crate::trees::text;

/// What callers need to know of a function of the scope.
#[derive(Debug)]
pub(crate) struct Signature {
    pub(crate) name: String,
    pub(crate) place: Place,
    /// The number of parameters, without the receiver and the token.
    pub(crate) arity: usize,
    pub(crate) has_receiver: bool,
    /// The names in its result type.
    pub(super) result: Vec<String>,
    pub(crate) token: Passed,
    /// The first function with the same name in the same module, or of a type with the same name.
    /// A call may mean either, and `#[cfg]` may remove either.
    pub(crate) first: usize,
}

/// How a function of the scope gets its token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Passed {
    /// Not from its callers.
    Never,
    /// As a last parameter, if it needs one.
    Hidden,
    /// As this parameter after the receiver, which the user declared.
    Named(usize, Access),
}

impl Passed {
    fn of(function: &Function) -> Self {
        let is_called = function.place.may_hide_token() && !function.is_entry_point();
        if !is_called || function.attributes.is_test {
            return Self::Never;
        }
        let receiver = usize::from(function.parameters.has_receiver());
        let mut tokens = function.parameters.tokens();
        match (tokens.next(), tokens.next()) {
            (None, _) if function.parameters.sole_guard().is_some() => Self::Never,
            (None, _) => Self::Hidden,
            (Some((at, access)), None) => Self::Named(at - receiver, access),
            _ => Self::Never,
        }
    }
}

impl Signature {
    pub(super) fn new(function: &Function, first: usize) -> Self {
        let has_receiver = function.parameters.has_receiver();
        let token = Passed::of(function);
        let named = usize::from(matches!(token, Passed::Named(..)));
        Self {
            name: text(&function.head.name),
            place: function.place.clone(),
            arity: function.parameters.list.len() - usize::from(has_receiver) - named,
            has_receiver,
            result: super::ty::names(function.result_type()),
            token,
            first,
        }
    }

    /// Returns whether a method call with this number of arguments fits, with or without the token.
    pub(super) fn fits(&self, arguments: usize) -> bool {
        let count = arguments == self.arity || arguments == self.arity + 1;
        self.token != Passed::Never && self.has_receiver && count
    }
}
