//! Converts text to the two token streams that the attribute gets.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use crate::properties;

/// The deepest nesting of groups. rustc's own parser also has a limit.
const DEEPEST: usize = 40;

/// Items for arguments of any kind.
const ITEMS: &[&str] = &[
    r#"unsafe extern "system" fn start(device: *mut DEVICE_OBJECT, irp: *mut IRP, cancel: CancelSpinLockGuard<'_>) {
        drop(cancel);
        IoCompleteRequest(irp, 0)
    }"#,
    r#"unsafe extern "C" fn start_io(extension: *const Extension, srb: Srb) -> bool { QUEUE.acquire(); my_complete(irp); true }"#,
    "fn finish(token: &mut LockToken, lock: &MyLock) { lock.lock_irq(); my_complete(irp); Queue::complete_all(lock) }",
    "impl Device { fn push(&self) { self.queue.acquire(); } fn finish(&self) { self.push(); my_complete(irp) } }",
    r#"mod driver { fn push() { my_complete(irp) } unsafe extern "system" fn dpc(token: &mut LockToken) { push() } }"#,
    "struct Device;",
];

/// Checks the expansion on an item that may begin with the attribute and its arguments.
/// Returns `false` if the text has no tokens to expand.
#[must_use]
pub fn item(text: &str) -> bool {
    let Some(tokens) = tokens(text) else {
        return false;
    };
    let (arguments, item) = split_attribute(tokens);
    properties::check(&arguments, &item);
    true
}

/// Checks the expansion with these arguments on each of a few items.
#[must_use]
pub fn arguments(text: &str) -> bool {
    let Some(arguments) = tokens(text) else {
        return false;
    };
    for item in ITEMS {
        let Ok(item) = item.parse() else { return false };
        properties::check(&arguments, &item);
    }
    true
}

fn tokens(text: &str) -> Option<TokenStream> {
    // Clears the spans of the last input. Otherwise every input would add more.
    proc_macro2::extra::invalidate_current_thread_spans();
    let mut depth = 0_usize;
    for byte in text.bytes() {
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return None;
        }
    }
    text.parse().ok().map(with_fragments)
}

/// Replaces each `fragment(..)` with an invisible group, like the one that `macro_rules!` makes from `$x`.
fn with_fragments(tokens: TokenStream) -> TokenStream {
    let mut trees: Vec<TokenTree> = Vec::new();
    for tree in tokens {
        let TokenTree::Group(group) = tree else {
            trees.push(tree);
            continue;
        };
        let mut delimiter = group.delimiter();
        let is_fragment = match &trees[..] {
            // The name of a lifetime.
            [.., TokenTree::Punct(quote), _] if quote.as_char() == '\'' => false,
            [.., TokenTree::Ident(name)] => name == "fragment",
            _ => false,
        };
        if is_fragment && delimiter == Delimiter::Parenthesis {
            trees.pop();
            if !ends_with_macro(&trees) {
                delimiter = Delimiter::None;
            }
        }
        let mut copy = Group::new(delimiter, with_fragments(group.stream()));
        copy.set_span(group.span());
        trees.push(copy.into());
    }
    trees.into_iter().collect()
}

/// Returns whether the arguments of a macro come next, which have delimiters.
fn ends_with_macro(trees: &[TokenTree]) -> bool {
    const BEFORE_NOT: &[&str] = &[
        "if", "while", "match", "in", "return", "break", "else", "yield",
    ];
    // `name!`, `macro_rules! name`
    match trees {
        [.., TokenTree::Ident(name), TokenTree::Punct(mark)]
        | [
            ..,
            TokenTree::Ident(name),
            TokenTree::Punct(mark),
            TokenTree::Ident(_),
        ] => mark.as_char() == '!' && !BEFORE_NOT.iter().any(|word| name == word),
        _ => false,
    }
}

/// Returns the arguments of `#[spin_lock_safe(..)]` before an item, and the item.
fn split_attribute(tokens: TokenStream) -> (TokenStream, TokenStream) {
    let mut trees = tokens.clone().into_iter();
    let (Some(TokenTree::Punct(hash)), Some(TokenTree::Group(attribute))) =
        (trees.next(), trees.next())
    else {
        return (TokenStream::new(), tokens);
    };
    let mut parts = attribute.stream().into_iter();
    let is_own = matches!(parts.next(), Some(TokenTree::Ident(name)) if name == "spin_lock_safe");
    match parts.next() {
        _ if !is_own || hash.as_char() != '#' => (TokenStream::new(), tokens),
        Some(TokenTree::Group(arguments)) => (arguments.stream(), trees.collect()),
        _ => (TokenStream::new(), trees.collect()),
    }
}
