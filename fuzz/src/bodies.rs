//! A body of an accepted function is the user's, with tokens in calls.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::ToTokens as _;
use syn::{Block, Expr, ExprMatch, Pat, Stmt};

use crate::words;

/// The names that a token may have in these tokens.
pub(crate) fn token_names(item: &TokenStream) -> BTreeSet<String> {
    let mut names = BTreeSet::from(["no_spin_lock_held".to_owned()]);
    let words = words::all(item);
    for (at, _) in words
        .iter()
        .enumerate()
        .filter(|(_, word)| *word == "LockToken")
    {
        // `token: &'a mut spin_lock_safe::LockToken`, `(token): &LockToken`
        let before = words[..at].iter().rposition(|word| word == "&");
        let pattern = &words[..before.unwrap_or_default()];
        let name = pattern.iter().rev().find(|word| words::is_name(word));
        names.extend(name.cloned());
    }
    names
}

/// The part of an expansion's body that is the user's: it stands after the statements that make
/// the token and convert parameters, and perhaps in the arm of a `match ()`.
pub(crate) fn own(body: &Block, user: &Block) -> Block {
    let mut own = body.clone();
    if own.stmts.first().is_some_and(is_import) {
        own.stmts.remove(0);
        // A body with fragments stands in a block beside an import.
        let is_block =
            |block: &Block| matches!(&block.stmts[..], [Stmt::Expr(Expr::Block(_), None)]);
        if let [Stmt::Expr(Expr::Block(inner), None)] = &own.stmts[..]
            && is_block(user) == is_block(&inner.block)
        {
            own = inner.block.clone();
        }
    }
    let made = own.stmts.iter().take_while(|it| is_made(it)).count();
    own.stmts.drain(..made);
    match &own.stmts[..] {
        [Stmt::Expr(Expr::Match(it), None)] if made > 0 => arm_of_unit(it).cloned().unwrap_or(own),
        _ => own,
    }
}

/// The block in `match () { () => { .. } }`.
fn arm_of_unit(it: &ExprMatch) -> Option<&Block> {
    let ([arm], Expr::Tuple(value)) = (&it.arms[..], &*it.expr) else {
        return None;
    };
    let (Pat::Tuple(pattern), Expr::Block(inner)) = (&arm.pat, &*arm.body) else {
        return None;
    };
    (value.elems.is_empty() && pattern.elems.is_empty()).then_some(&inner.block)
}

/// Whether a statement keeps an import used.
fn is_import(statement: &Stmt) -> bool {
    let text = words::all(&statement.to_token_stream()).join(" ");
    text.starts_with("# [ allow ( unused_imports ) ] use ") && text.ends_with(" as _ ;")
}

/// Whether a statement makes the token, mentions it, or converts a parameter.
fn is_made(statement: &Stmt) -> bool {
    let words = words::all(&statement.to_token_stream());
    let text = words.join(" ");
    let is_mention = text.starts_with("_ = & ") && text.split(' ').count() == 5;
    let is_again = text.starts_with("let ") && text.ends_with("* no_spin_lock_held ;");
    is_mention || is_again || words.iter().any(|word| word == "__private")
}

/// That `made` is the body `user` with these `tokens` in calls, and parentheses around fragments.
pub(crate) fn check(
    user: &Block,
    made: &Block,
    tokens: &BTreeSet<String>,
    has_fragments: bool,
    shown: &str,
) {
    let (before, after) = (user.to_token_stream(), made.to_token_stream());
    let (before, after) = (words::all(&before), words::all(&after));
    let mut user = before.iter().peekable();
    let mut run: Vec<&str> = Vec::new();
    let mut around: Vec<&str> = Vec::new();
    for (at, word) in after.iter().enumerate() {
        let is_users = user.next_if(|own| *own == word).is_some();
        if is_users {
            let is_shown = |word: &&str| has_fragments && "()<>;".contains(*word);
            run.retain(|word| !is_shown(word));
            assert!(
                is_insertion(&run, tokens),
                "`{}` was put in: {after:?}\nfor {shown}",
                run.join(" ")
            );
            run.clear();
        } else {
            run.push(word);
            let is_call = around
                .last()
                .is_some_and(|before| words::is_name(before) || *before == ">");
            assert!(
                !tokens.contains(word) || is_call || has_fragments,
                "`{word}` was put where no call is: {after:?}\nfor {shown}"
            );
        }
        match word.as_str() {
            "(" => around.push(at.checked_sub(1).map_or("", |before| &after[before])),
            "[" | "{" => around.push(""),
            ")" | "]" | "}" => drop(around.pop()),
            _ => {}
        }
    }
    assert!(
        user.peek().is_none(),
        "`{:?}` gets lost: {after:?}\nfor {shown}",
        user.peek()
    );
    assert!(
        run.is_empty(),
        "`{}` was put at the end: {shown}",
        run.join(" ")
    );
}

/// Whether this is a token, and perhaps a comma.
fn is_insertion(run: &[&str], tokens: &BTreeSet<String>) -> bool {
    match run {
        [] => true,
        [token] | [token, ","] | [",", token] => tokens.contains(*token),
        _ => false,
    }
}
