//! Calls that concern the rule, as their tokens show them.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::{Expr, ExprCall, ExprMethodCall, ExprPath, Token, token};

use super::arguments::{self, Arguments};
use super::place::may_be_pattern;
use super::read::{Found, Level, NotPlain, Reader};
use super::{Call, Part};
use crate::classify::{self, Word};
use crate::known::{Callee, View};
use crate::routines::{Effect, Form, Routine};
use crate::scope::Role;
use crate::trees::{is_member, is_path, is_punct};

/// What the name before a group of arguments calls.
pub(super) enum Called {
    Routine(&'static Routine),
    /// What a path leads to, perhaps a function of the scope.
    Path,
    /// A method of `self`.
    OfSelf,
}

impl Reader<'_> {
    /// What `name` calls, if that concerns the rule.
    pub(super) fn called(
        &self,
        name: &str,
        before: &[TokenTree],
        behind: &[TokenTree],
    ) -> Result<Option<Called>, NotPlain> {
        let is_called = matches!(
            behind.first(),
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis
        );
        let may_be_function = self.known.may_be_function(name);
        match classify::word(name) {
            Word::Routine(routine) if is_called && !may_be_function => {
                let is_written_so = match routine.form {
                    Form::Method => is_member(before),
                    Form::Function => {
                        !before.last().is_some_and(is_dot_or_colon)
                            && !may_be_pattern(before, behind)
                    }
                };
                let is_trial = routine.effect == Effect::TryAcquire;
                if is_written_so && !is_trial {
                    Ok(Some(Called::Routine(routine)))
                } else {
                    Err(NotPlain)
                }
            }
            Word::Routine(_) | Word::Suspect => Err(NotPlain),
            Word::Other if !may_be_function => Ok(None),
            Word::Other if is_member(before) => self.method(name, before, behind, is_called),
            Word::Other if is_called && may_be_pattern(before, behind) => Err(NotPlain),
            Word::Other if is_called => Ok(Some(Called::Path)),
            Word::Other if is_path(before) || self.known.may_be_value(name) => Err(NotPlain),
            Word::Other => Ok(None),
        }
    }

    fn method(
        &self,
        name: &str,
        before: &[TokenTree],
        behind: &[TokenTree],
        is_called: bool,
    ) -> Result<Option<Called>, NotPlain> {
        let has_generics = behind.first().is_some_and(|it| is_punct(it, ':'));
        if !is_called && !has_generics || !self.known.may_be_method(name) {
            return Ok(None);
        }
        match before {
            [.., TokenTree::Ident(receiver), _] if is_called && receiver == "self" => {
                Ok(Some(Called::OfSelf))
            }
            _ => Err(NotPlain),
        }
    }

    /// The call of the name that these trees end in.
    pub(super) fn call(
        &mut self,
        what: &Called,
        before: &[TokenTree],
        group: &Group,
    ) -> Result<Found, NotPlain> {
        self.token_is_passed = false;
        let arguments = self.read(group.stream(), Level::Arguments)?.trees;
        let arguments = arguments::read(arguments).ok_or(NotPlain)?;
        let (expr, from) = expression(what, before, group, arguments).ok_or(NotPlain)?;
        let callee = match what {
            Called::Routine(routine) if self.is_usual(&expr, routine) => Callee::Other,
            Called::Routine(_) => return Err(NotPlain),
            Called::Path | Called::OfSelf => self.callee(&expr)?,
        };
        if let Callee::Known {
            token_at: Some(_), ..
        } = callee
            && self.token_is_passed
        {
            return Err(NotPlain); // another argument is missing
        }
        Ok(Found {
            from,
            to: before.len(),
            part: Part::Call(Box::new(Call { expr, callee })),
        })
    }

    /// Whether the call has the arguments that it needs, with or without the token, and not those
    /// of the system's own; a release that takes more than a name may have those.
    fn is_usual(&self, expr: &Expr, routine: &Routine) -> bool {
        let is_pointer = |name: &_| self.locals.role(name) == Role::Pointer;
        let arguments = classify::arguments(expr);
        let is_name = |it: &Arguments| matches!(it.first(), Some(Expr::Path(_)));
        let needed = routine.arity + usize::from(self.token_is_passed);
        arguments.is_some_and(|it| it.len() == needed)
            && classify::as_in_c(expr, &is_pointer).is_none()
            && (routine.effect != Effect::Release || arguments.is_some_and(is_name))
    }

    fn callee(&self, expr: &Expr) -> Result<Callee, NotPlain> {
        let view = View {
            known: self.known,
            home: self.home,
            scope: &self.locals,
        };
        match view.callee(expr) {
            Callee::Unclear(_) => Err(NotPlain),
            callee => Ok(callee),
        }
    }
}

fn is_dot_or_colon(tree: &TokenTree) -> bool {
    is_punct(tree, '.') || is_punct(tree, ':')
}

/// The call, and where it begins.
fn expression(
    what: &Called,
    before: &[TokenTree],
    group: &Group,
    args: Arguments,
) -> Option<(Expr, usize)> {
    let paren_token = token::Paren {
        span: group.delim_span(),
    };
    let is_method = match what {
        Called::Routine(routine) => routine.form == Form::Method,
        Called::Path => false,
        Called::OfSelf => true,
    };
    if !is_method {
        let (path, from) = arguments::path(before)?;
        let func = ExprPath {
            attrs: Vec::new(),
            qself: None,
            path,
        };
        let call = ExprCall {
            attrs: Vec::new(),
            func: Box::new(Expr::Path(func)),
            paren_token,
            args,
        };
        return Some((Expr::Call(call), from));
    }
    let [
        receiver @ ..,
        TokenTree::Punct(dot),
        TokenTree::Ident(method),
    ] = before
    else {
        return None;
    };
    let mut from = receiver.len();
    let receiver = match (what, receiver) {
        (Called::OfSelf, [.., TokenTree::Ident(own)]) => {
            from -= 1;
            arguments::name(own)
        }
        _ => Expr::Verbatim(TokenStream::new()),
    };
    let call = ExprMethodCall {
        attrs: Vec::new(),
        receiver: Box::new(receiver),
        dot_token: Token![.](dot.span()),
        method: method.clone(),
        turbofish: None,
        paren_token,
        args,
    };
    Some((Expr::MethodCall(call), from))
}
