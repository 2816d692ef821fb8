//! What a call needs of the token.

use syn::Expr;
use syn::visit_mut;

use super::{Site, Surroundings, TokenCall, Visitor, Walk};
use crate::classify::{self, AsInC};
use crate::known::Callee;
use crate::names;
use crate::plain::Call;
use crate::routines::Access;
use crate::scope::Role;

impl<V: Visitor> Walk<'_, V> {
    pub(super) fn call_or_other(&mut self, expr: &mut Expr) {
        let callee = self.view().callee(expr);
        let call = self.token_call(expr, &callee);
        let unclear = self.unclear_callee(expr, &callee);
        self.report_misuse(expr);
        let parts = self.uses_of(|walk| visit_mut::visit_expr_mut(walk, expr));
        if let Some(form) = self.as_in_c(expr) {
            self.visitor.as_in_c(expr, form);
        }
        let Some(call) = call else {
            if let Some(id) = unclear {
                self.visitor.unclear(expr, id);
            }
            return;
        };
        self.report_call(expr, &call, parts.access().is_some());
    }

    /// A call of a plain body, in whose arguments is nothing of interest.
    pub(super) fn plain_call(&mut self, call: &mut Call) {
        if let Some(token_call) = self.token_call(&call.expr, &call.callee) {
            self.report_call(&mut call.expr, &token_call, false);
        }
    }

    fn report_call(&mut self, expr: &mut Expr, call: &TokenCall, token_in_arguments: bool) {
        self.uses.calls = self.uses.calls.max(Some(call.access));
        let site = Site {
            token_in_arguments,
            captured: self.captured,
            moved: self.moved,
        };
        self.visitor.call(expr, call, site);
    }

    fn as_in_c(&self, expr: &Expr) -> Option<AsInC> {
        classify::as_in_c(expr, &|name| self.scope.role(name) == Role::Pointer)
    }

    /// The call that `expr` is, if it lacks its token.
    fn token_call(&mut self, expr: &Expr, callee: &Callee) -> Option<TokenCall> {
        let Surroundings { known, token } = self.around;
        if let Expr::Call(call) = expr
            && let Some(name) = classify::called_local(expr)
            && self.scope.role(name) == Role::ThreadedClosure
        {
            let (name, at) = (name.clone(), call.args.len());
            return Some(TokenCall {
                name,
                access: Access::Exclusive,
                at,
            });
        }
        let token = token.map(|(name, _)| name);
        let mut also = known.also.iter();
        if let Some(also) = also.find(|also| also.lacks_token(expr, token)) {
            return Some(TokenCall {
                name: classify::called(expr)?.clone(),
                access: also.access,
                at: classify::arguments(expr)?.len(),
            });
        }
        if let Callee::Known { id, token_at } = *callee {
            let at = token_at?;
            self.visitor.known(id);
            let access = known.passed_token(id)?;
            return Some(TokenCall {
                name: classify::called(expr)?.clone(),
                access,
                at,
            });
        }
        if let Some(tracked) = classify::tracked(expr, token) {
            let (access, at) = (tracked.routine.effect.access()?, tracked.token_at?);
            return Some(TokenCall {
                name: tracked.name,
                access,
                at,
            });
        }
        None
    }

    /// A function with a hidden token that the call `expr` may mean.
    fn unclear_callee(&self, expr: &Expr, callee: &Callee) -> Option<usize> {
        let Callee::Unclear(candidates) = callee else {
            return None;
        };
        // Most likely a method of the standard library; if not, it lacks an argument.
        if classify::called(expr).is_some_and(names::is_common_method) {
            return None;
        }
        let takes_token = |id: &usize| self.around.known.hidden_token(*id).is_some();
        candidates.iter().copied().find(takes_token)
    }

    pub(super) fn report_misuse(&mut self, expr: &Expr) {
        if let Some((raw, routine)) = classify::raw(expr) {
            self.visitor.raw(&raw, routine);
        }
        if let Some((leak, argument)) = classify::leak(expr)
            && self.holds_guard(argument)
        {
            self.visitor.leak(&leak);
        }
    }
}
