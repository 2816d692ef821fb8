//! Emits the items that go back to the compiler.

mod hidden;
mod lifetimes;
mod raw;
mod role;
mod user;

use proc_macro2::{Group, Ident, Span, TokenTree};

use crate::body::{Body, Tail};
use crate::check::Plan;
use crate::code::{Code, code, word};
use crate::fragments::{self, Site};
use crate::hygiene::{self, Crate};
use crate::insert::Insertion;
use crate::item::{Function, regrouped};
use crate::needs::Needs;
use crate::routines::Access;

/// How a token is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Maker {
    /// At entry, in a function that the system calls.
    Enter,
    /// With a function that never returns, in an item with errors.
    StandIn,
}

/// Puts functions back together, with their tokens.
pub(crate) struct Emitter<'a> {
    pub(crate) needs: &'a Needs<'a>,
    pub(crate) krate: &'a Crate,
}

impl Emitter<'_> {
    /// Adds the token to the function, and makes it if no caller passes it.
    pub(crate) fn function(&self, function: &mut Function, body: Body, plan: &Plan, maker: Maker) {
        let hidden = plan
            .hidden_token()
            .filter(|_| plan.usable_token().is_none());
        let variable = match plan.usable_token() {
            Some(name) => name.clone(),
            None => Ident::new(hygiene::NO_SPIN_LOCK_HELD, function.head.name.span()),
        };
        let mut prologue = Prologue::default();
        if let Some(own) = function.attributes.own.first() {
            // Keeps the import used.
            let import = "#[allow(unused_imports)] use $ as _;";
            let import = code(Span::mixed_site(), import, [own.path.clone()]);
            prologue.statements.extend(import.0);
        }
        if let Some(access) = hidden {
            hidden::add_parameter(function, access, self.needs.scope(), body.tail, self.krate);
            if !body.uses_token {
                prologue.mention(&variable);
            }
        } else {
            self.make_token(function, plan, &variable, maker, &body, &mut prologue);
        }
        if let Some(part) = &plan.part {
            role::convert(
                function,
                part,
                &variable,
                self.krate,
                &mut prologue.statements,
            );
        } else if plan.is_entry_point
            && let Some(token) = &plan.token
        {
            let rest = hidden::parameters_again(&function.parameters, Some(token.at), None);
            let rest = rest.into_iter().collect();
            function.parameters.group = regrouped(&function.parameters.group, rest);
        }
        let insertion = Insertion {
            token: Some(variable).filter(|_| maker == Maker::Enter),
            needs: self.needs,
            krate: self.krate,
        };
        let (inner, is_changed) = insertion.body(body.list);
        if is_changed || !prologue.statements.is_empty() || maker == Maker::StandIn {
            function.attributes.add(Code(body.attributes));
            function.body = prologue.before(&function.body, inner, body.tail);
        }
    }

    /// Makes the token of a function that gets none from its callers.
    fn make_token(
        &self,
        function: &Function,
        plan: &Plan,
        variable: &Ident,
        maker: Maker,
        body: &Body,
        prologue: &mut Prologue,
    ) {
        if !plan.is_entry_point && maker == Maker::Enter {
            return; // its callers may hold locks that it does not know of
        }
        let made = self.made(function, plan, maker);
        let declared = plan.token.as_ref().filter(|_| plan.is_entry_point);
        let is_hidden = plan.usable_token().is_none() && plan.needs.is_some();
        match declared {
            Some(token) if is_hidden => {
                prologue.hide(
                    variable,
                    token.access.max(plan.needs.unwrap_or(token.access)),
                    made,
                );
                let again = code(Span::mixed_site(), "*$", [word(variable)]);
                prologue.declare(function, token.at, token.access, again.0);
            }
            Some(token) => prologue.declare(function, token.at, token.access, made),
            None => {
                let Some(needs) = plan.needs.filter(|_| is_hidden) else {
                    return;
                };
                prologue.hide(variable, needs, made);
                if !body.uses_token {
                    prologue.mention(variable);
                }
            }
        }
    }

    /// Returns an expression for a new token. It has no name, so nobody can own, move or forget it.
    fn made(&self, function: &Function, plan: &Plan, maker: Maker) -> Vec<TokenTree> {
        let span = Span::mixed_site();
        let made = match (maker, &plan.part) {
            (Maker::StandIn, _) => {
                code(span, "$()", [self.krate.private("stand_in_token", span).0]).0
            }
            (Maker::Enter, Some(part)) if part.role.locks.to_release() => {
                let enter = role::enter_held(function, part, self.krate);
                enter.into_iter().collect()
            }
            // SAFETY (of the generated block): an entry point is an unsafe function.
            // Its caller, the system, promises that this context holds no
            // spin lock and uses no other token until the function returns.
            (Maker::Enter, _) => {
                let enter = self.krate.entry(hygiene::ENTER, span).0;
                code(span, "unsafe { $() }", [enter]).0
            }
        };
        // If something borrows the token for too long, rustc shows the value that does not live long
        // enough. The block has the span of the function's name, so rustc does not hide it as a macro's.
        code(function.head.name.span(), "{ $ }", [made]).0
    }
}

/// Makes the body of an `unsafe fn` safe code. Otherwise, in edition 2021, it could call another
/// entry point, which makes its own token, without an `unsafe` block.
///
/// `deny` would let a nested function allow the lint, and with it everything else that has attributes.
pub(crate) fn require_unsafe_blocks(function: &mut Function) {
    if let Some(span) = function.head.unsafety {
        let forbid = code(span, "#[forbid(unsafe_op_in_unsafe_fn)]", []);
        function.attributes.add(forbid);
    }
}

/// The statements in front of a body.
#[derive(Default)]
struct Prologue {
    statements: Vec<TokenTree>,
    /// Whether the statements make a token, which a value of the body must not outlive.
    makes_token: bool,
}

impl Prologue {
    /// Declares the parameter that the system does not see. The token itself has no name.
    fn declare(&mut self, function: &Function, at: usize, access: Access, made: Vec<TokenTree>) {
        let parameters = &function.parameters;
        self.makes_token = true;
        let span = Span::mixed_site();
        let parts = [
            parameters.attributes(at).to_vec(),
            shown(parameters.pattern(at), Site::Pattern),
            shown(parameters.ty(at), Site::Type),
            borrow(access, parameters.type_span(at)).0,
            made,
        ];
        self.statements
            .extend(code(span, "$ let $: $ = $$;", parts).0);
    }

    // rustc uses the variable's name in errors only if the whole `let` has a user's span. The
    // name of the function serves as that span.
    fn hide(&mut self, variable: &Ident, access: Access, made: Vec<TokenTree>) {
        self.makes_token = true;
        let user = variable.span();
        let parts = [word(variable), borrow(access, user).0, made];
        self.statements.extend(code(user, "let $ = $$;", parts).0);
    }

    /// Uses the variable where rustc might not see its use. An `allow` does not work, because the user
    /// may forbid the lint.
    fn mention(&mut self, variable: &Ident) {
        let mention = code(Span::mixed_site(), "_ = &$;", [word(variable)]);
        self.statements.extend(mention.0);
    }

    /// Returns a body of these statements and the trees `inner`, in place of the body `old`.
    fn before(self, old: &Group, inner: Vec<TokenTree>, tail: Tail) -> Group {
        let mut trees = self.statements;
        if tail == Tail::Plain || !self.makes_token {
            trees.extend(inner);
        } else {
            // In edition 2021 a temporary of a body's last expression outlives the variables
            // of its block, but not an arm of a `match`.
            let body = regrouped(old, inner.into_iter().collect());
            let arm = vec![body.into()];
            trees.extend(code(Span::mixed_site(), "match () { () => $ }", [arm]).0);
        }
        regrouped(old, trees.into_iter().collect())
    }
}

/// Returns the borrow operator for the access.
fn borrow(access: Access, span: Span) -> Code {
    match access {
        Access::Shared => code(span, "&", []),
        Access::Exclusive => code(span, "& mut", []),
    }
}

/// Returns the trees of a rebuilt list, with its fragments shown.
fn shown(trees: &[TokenTree], site: Site) -> Vec<TokenTree> {
    fragments::all_shown(trees.to_vec(), |_| site)
}
