//! The parameters of a function in a role, as the user wrote them.

use proc_macro2::{Ident, Literal, Span, TokenStream, TokenTree};
use quote::quote_spanned;

use super::shown;
use crate::fragments::Site;
use crate::hygiene;
use crate::item::Function;
use crate::roles::Parameter;
use crate::trees::is_word;

/// A parameter as the user wrote it.
pub(super) struct User<'f> {
    pub(super) attributes: &'f [TokenTree],
    pub(super) name: Option<Ident>,
    pub(super) pattern: TokenStream,
    pub(super) is_wild: bool,
    pub(super) pattern_span: Span,
    pub(super) ty: TokenStream,
    pub(super) span: Span,
}

impl<'f> User<'f> {
    pub(super) fn of(function: &'f Function, at: usize) -> Self {
        let parameters = &function.parameters;
        let pattern = parameters.pattern(at);
        let span = parameters.type_span(at);
        Self {
            attributes: parameters.attributes(at),
            name: parameters.name(at),
            pattern: shown(pattern, Site::Pattern).into_iter().collect(),
            is_wild: is_word(pattern.first(), "_"),
            pattern_span: pattern.first().map_or(span, TokenTree::span),
            ty: shown(parameters.ty(at), Site::Type).into_iter().collect(),
            span,
        }
    }

    /// Returns a name for the parameter, which the documentation shows and no item of the user has.
    pub(super) fn exported_name(&self, parameter: &Parameter) -> Ident {
        let span = self.pattern_span.resolved_at(Span::mixed_site());
        match &self.name {
            Some(name) => {
                let mut name = name.clone();
                name.set_span(span);
                name
            }
            None => hygiene::generated(&snake_case(parameter.name), span),
        }
    }
}

/// Converts `HwDeviceExtension` to `hw_device_extension`.
fn snake_case(name: &str) -> String {
    let mut snake = String::with_capacity(name.len() + 4);
    for letter in name.chars() {
        if letter.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    snake
}

/// Returns the names of the routine and of its parameter, for the report of a null parameter.
pub(super) fn names(routine: &str, parameter: &Parameter, user: &User<'_>) -> TokenStream {
    let own = user.name.as_ref().map(Ident::to_string);
    let mut routine = Literal::string(routine);
    let mut parameter = Literal::string(own.as_deref().unwrap_or(parameter.name));
    routine.set_span(user.span);
    parameter.set_span(user.span);
    quote_spanned!(user.span=> (#routine, #parameter))
}
