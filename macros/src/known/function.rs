use syn::{ReturnType, Signature};

use super::Home;
use crate::functions::{Owner, Place};
use crate::names::{self, text};
use crate::routines::Access;

/// A function of the scope.
pub(crate) struct KnownFunction {
    pub(crate) name: String,
    pub(crate) place: Place,
    /// Where its signature stands.
    pub(super) home: Home,
    /// The type that it belongs to by an inherent `impl`.
    pub(super) own: Option<usize>,
    pub(super) has_receiver: bool,
    /// Parameters without the receiver and without a token.
    pub(super) arity: usize,
    pub(super) returns: ReturnType,
    pub(super) token: Token,
    /// The first function with the same name in the same module or of the same type: of
    /// the two a call may mean either, and `#[cfg]` may leave either.
    pub(super) first: usize,
    /// What it needs of the token, as far as it is known.
    pub(super) needs: Option<Access>,
}

/// How a function of the scope gets its token.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    /// Not from its callers.
    None,
    /// As a last parameter, if it needs one.
    Hidden,
    /// It names it, as this parameter behind the receiver.
    Named(usize, Access),
}

impl Token {
    pub(super) fn of(signature: &Signature, place: &Place) -> Self {
        if !place.may_hide_token() || names::is_entry_point(signature) {
            return Self::None;
        }
        let receiver = usize::from(signature.receiver().is_some());
        match &names::token_parameters(signature)[..] {
            [] => Self::Hidden,
            [token] => Self::Named(token.at - receiver, token.access),
            _ => Self::None,
        }
    }
}

impl KnownFunction {
    pub(super) fn new(signature: &Signature, place: &Place, home: Home, first: usize) -> Self {
        let has_receiver = signature.receiver().is_some();
        let token = Token::of(signature, place);
        let named = usize::from(matches!(token, Token::Named(..)));
        let is_inherent = matches!(place.owner, Owner::Inherent(_));
        Self {
            name: text(&signature.ident),
            place: place.clone(),
            home,
            own: home.own.filter(|_| is_inherent),
            has_receiver,
            arity: signature.inputs.len() - usize::from(has_receiver) - named,
            returns: signature.output.clone(),
            token,
            first,
            needs: None,
        }
    }

    /// How many parameters it has, with the receiver and without a token.
    pub(crate) fn parameters(&self) -> usize {
        self.arity + usize::from(self.has_receiver)
    }

    /// Where a call with this many arguments lacks the token; `behind` the receiver if it
    /// is an argument.
    pub(super) fn token_place(&self, arguments: usize, behind: usize) -> Option<usize> {
        let last = match self.token {
            Token::Named(at, _) => at + behind,
            Token::Hidden | Token::None => arguments,
        };
        (arguments <= self.arity + behind).then_some(last.min(arguments))
    }
}
