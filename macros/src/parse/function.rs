use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, TokenStreamExt as _};
use syn::parse::{Parse, ParseStream};
use syn::{AttrStyle, Attribute, Block, Signature, Token, Visibility, braced};

use crate::functions::{Function, Place};
use crate::messages;

/// A function with a body, wherever a function may stand.
pub(crate) struct AnnotatedFunction {
    /// Outer attributes, and the inner ones of the body made outer.
    attributes: Vec<Attribute>,
    visibility: Visibility,
    default: Option<Ident>,
    signature: Signature,
    block: Block,
}

impl AnnotatedFunction {
    pub(crate) fn parts<'a>(&'a mut self, place: &'a Place) -> Function<'a> {
        Function {
            attributes: &mut self.attributes,
            visibility: Some(&self.visibility),
            signature: &mut self.signature,
            block: &mut self.block,
            plain: None,
            place,
        }
    }
}

impl Parse for AnnotatedFunction {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut attributes = input.call(Attribute::parse_outer)?;
        let visibility = input.parse()?;
        let default = parse_default(input)?;
        let signature: Signature = input.parse()?;
        if input.peek(Token![;]) {
            let name = &signature.ident;
            return Err(syn::Error::new(name.span(), messages::no_body(name)));
        }
        let content;
        let brace_token = braced!(content in input);
        attributes.extend(content.call(Attribute::parse_inner)?.into_iter().map(outer));
        let stmts = content.call(Block::parse_within)?;
        let block = Block { brace_token, stmts };
        Ok(Self {
            attributes,
            visibility,
            default,
            signature,
            block,
        })
    }
}

impl ToTokens for AnnotatedFunction {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append_all(&self.attributes);
        self.visibility.to_tokens(tokens);
        self.default.to_tokens(tokens);
        self.signature.to_tokens(tokens);
        self.block.to_tokens(tokens);
    }
}

/// `default` of a specialized method: a name that is a keyword only here.
fn parse_default(input: ParseStream<'_>) -> syn::Result<Option<Ident>> {
    let is_default = input
        .cursor()
        .ident()
        .is_some_and(|(name, _)| name == "default");
    is_default.then(|| input.parse()).transpose()
}

/// An attribute in a body as one before the function.
pub(crate) fn outer(mut attribute: Attribute) -> Attribute {
    attribute.style = AttrStyle::Outer;
    attribute
}
