use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned as _;
use syn::{
    AttrStyle, Attribute, Block, Expr, FnArg, Ident, MacroDelimiter, Meta, MetaList, PatType, Path,
    Safety, Signature, Stmt, Token, token,
};

use super::role;
use crate::check::Part;
use crate::functions::Function;
use crate::known::Known;
use crate::names::{self, ENTERED};
use crate::rewrite::TokenVariable;
use crate::routines::Access;

/// Where the body's token comes from, unless the caller passes it.
#[derive(Debug, Default)]
pub(crate) struct TokenSource<'a> {
    /// A parameter at this place, which the caller does not see.
    pub(crate) declared: Option<usize>,
    /// Whether a parameter was added, which the user does not see.
    pub(crate) is_added: bool,
    /// What the body needs of the hidden variable.
    pub(crate) hidden: Option<Access>,
    /// What the function is to the system.
    pub(crate) part: Option<&'a Part>,
}

/// What makes a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Maker {
    /// `LockToken::enter`, in an entry point.
    Enter,
    /// A function that never returns, in an item with errors.
    StandIn,
}

impl Maker {
    /// The variable for it in the body of `function`.
    pub(crate) fn variable(self, function: &Function<'_>, known: &Known) -> TokenVariable {
        let name = &function.signature.ident;
        let may_be_named = || known.reserved_name_is_used || !function.has_final_body();
        match self {
            Self::Enter => TokenVariable::hidden(name, may_be_named()),
            Self::StandIn => TokenVariable::stand_in(name),
        }
    }

    fn call(self, part: Option<&Part>, parameters: &[PatType], krate: &Path) -> TokenStream {
        let span = Span::mixed_site();
        match (self, part) {
            (Self::Enter, Some(part)) if part.role.locks.to_release() => {
                role::enter_held(part, parameters, krate)
            }
            // SAFETY: of the generated block. An entry point is an unsafe function:
            // whoever calls it, and so the system, promises that this context holds
            // no spin lock and uses no other token until it returns.
            (Self::Enter, _) => {
                let ty = names::token_type(krate);
                quote_spanned!(span=> unsafe { <#ty>::enter() })
            }
            (Self::StandIn, _) => quote_spanned!(span=> #krate::__private::stand_in()),
        }
    }
}

/// Makes the body of an `unsafe fn` safe code: in edition 2021 it could else call an entry
/// point, with a token of its own, like any function.
pub(crate) fn require_unsafe_blocks(function: &mut Function<'_>) {
    if let Safety::Unsafe(keyword) = &function.signature.safety {
        let span = keyword.span;
        function.attributes.push(Attribute {
            pound_token: Token![#](span),
            style: AttrStyle::Outer,
            bracket_token: token::Bracket(span),
            meta: Meta::List(MetaList {
                path: Ident::new("forbid", span).into(),
                delimiter: MacroDelimiter::Paren(token::Paren(span)),
                tokens: quote_spanned!(span=> unsafe_op_in_unsafe_fn),
            }),
        });
    }
}

/// Makes the token in the body of `function`, if it is made there, or uses the parameter that
/// was added for it; makes of what the system passes what the body wants.
pub(crate) fn make_token(
    function: &mut Function<'_>,
    source: &TokenSource<'_>,
    token: &TokenVariable,
    maker: Maker,
    krate: &Path,
) {
    if source.is_added {
        let used = Expr::Verbatim(token.used(Access::Shared));
        function.block.stmts.insert(0, Stmt::Expr(used, None));
    }
    let prologue = prologue(function.signature, source, token, maker, krate);
    if prologue.is_empty() {
        return;
    }
    // In edition 2021 a temporary of a body's last expression outlives the variables of
    // its block, but not an arm of a `match`.
    let body = &function.block;
    let body = quote_spanned!(Span::mixed_site()=> #prologue match () { () => #body });
    *function.block = Block {
        brace_token: function.block.brace_token,
        stmts: vec![Stmt::Expr(Expr::Verbatim(body), None)],
    };
}

/// The statements that make the token, and those of the role.
fn prologue(
    signature: &mut Signature,
    source: &TokenSource<'_>,
    token: &TokenVariable,
    maker: Maker,
    krate: &Path,
) -> TokenStream {
    let at = source.part.and_then(|part| part.guard);
    let [declared, guard] = take_parameters(signature, [source.declared, at]);
    let parameters: Vec<PatType> = match source.part {
        Some(_) => names::typed_parameters(signature).cloned().collect(),
        None => Vec::new(),
    };
    let made = maker.call(source.part, &parameters, krate);
    let declared = declared.map(|parameter| declare(&parameter, &made));
    let hidden = source.hidden.map(|needs| hide(token, needs, &made));
    let converted = source.part.map(|part| {
        signature.inputs.clear();
        role::convert(signature, &parameters, part, token, krate)
    });
    let guard = guard.map(|parameter| role::guard(&parameter, token, krate));
    quote!(#declared #hidden #converted #guard)
}

// The token itself has a name that no user's code can reach.
fn declare(parameter: &PatType, token: &TokenStream) -> TokenStream {
    let PatType { attrs, pat, ty, .. } = parameter;
    let span = Span::mixed_site();
    let entered = Ident::new(ENTERED, span.located_at(ty.span()));
    let borrow = quote_spanned!(ty.span()=> &mut #entered);
    quote_spanned!(span=> let mut #entered = #token; #(#attrs)* let #pat: #ty = #borrow;)
}

// The whole `let` of the variable has the user's span: see `TokenVariable::hidden`.
fn hide(variable: &TokenVariable, needs: Access, token: &TokenStream) -> TokenStream {
    let name = variable.name();
    let user = name.span();
    let (keyword, lend) = match needs {
        Access::Shared => (quote_spanned!(user=> let), "__lend_shared"),
        Access::Exclusive => (quote_spanned!(user=> let mut), "__lend"),
    };
    let (mut make, mut value) = (None, token.clone());
    if variable.is_loan() {
        let entered = Ident::new(ENTERED, Span::mixed_site());
        let lend = Ident::new(lend, Span::mixed_site());
        make = Some(quote_spanned!(Span::mixed_site()=> let mut #entered = #token;));
        value = quote_spanned!(Span::mixed_site()=> #entered.#lend());
    }
    let is = quote_spanned!(user=> =);
    let end = quote_spanned!(user=> ;);
    let mention = variable.used(needs);
    quote!(#make #keyword #name #is #value #end #mention)
}

/// Takes the parameters at these places out of the signature.
fn take_parameters(signature: &mut Signature, places: [Option<usize>; 2]) -> [Option<PatType>; 2] {
    let inputs = std::mem::take(&mut signature.inputs);
    let mut taken = [None, None];
    for (at, pair) in inputs.into_pairs().enumerate() {
        let place = places.iter().position(|place| *place == Some(at));
        let (input, comma) = pair.into_tuple();
        if let (Some(place), FnArg::Typed(parameter)) = (place, &input) {
            taken[place] = Some(parameter.clone());
            continue;
        }
        signature.inputs.push_value(input);
        if let Some(comma) = comma {
            signature.inputs.push_punct(comma);
        }
    }
    taken
}
