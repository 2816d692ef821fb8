use proc_macro2::Span;
use syn::{Expr, Signature, Type, parse_quote, parse_quote_spanned};

use crate::names::{self, text};

/// Evaluates the arguments of a call before its token is borrowed; their temporaries
/// live as long as before.
///
/// ```text
/// Input:  finish(&mut token, list, next(&token))
/// Output: match (next(&token),) { (a,) => finish(&mut token, list, a) }
/// ```
///
/// What is `lent` stays where it is: a call borrows it again, and a `match` would move it.
pub(super) fn first(expr: &mut Expr, token_at: usize, lent: &[String]) {
    let Expr::Call(call) = expr else { return };
    let attributes = std::mem::take(&mut call.attrs);
    let span = call.paren_token.span.open().resolved_at(Span::mixed_site());
    let mut arguments = Vec::new();
    let mut names = Vec::new();
    for (at, argument) in call.args.iter_mut().enumerate() {
        if at != token_at && !is_one_of(lent, argument) {
            let name = names::generated(&format!("argument_{at}"), span);
            arguments.push(std::mem::replace(argument, parse_quote!(#name)));
            names.push(name);
        }
    }
    *expr = parse_quote_spanned! {span=>
        #(#attributes)* match (#(#arguments,)*) { (#(#names,)*) => #call }
    };
}

fn is_one_of(names: &[String], expr: &Expr) -> bool {
    match expr {
        Expr::Path(path) => path
            .path
            .get_ident()
            .is_some_and(|name| names.contains(&text(name))),
        _ => false,
    }
}

/// The parameters that are `&mut` references.
pub(super) fn lent(signature: &Signature) -> Vec<String> {
    let parameters = names::typed_parameters(signature);
    let lent = parameters.filter_map(|parameter| match (&*parameter.pat, &*parameter.ty) {
        (syn::Pat::Ident(name), Type::Reference(ty)) if ty.mutability.is_some() => {
            Some(text(&name.ident))
        }
        _ => None,
    });
    lent.collect()
}
