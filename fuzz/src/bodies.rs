//! Checks that the body of an accepted function is the user's, with tokens in calls.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::ToTokens as _;
use syn::{Block, Expr, ExprMatch, Pat, Stmt};

use crate::words;

/// Returns the names that a token may have in these tokens.
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

/// Returns the parts of an expansion's body that may be the user's. They stand after the statements
/// that make the token and convert parameters, and perhaps in the arm of a `match ()`.
pub(crate) fn own(body: &Block) -> Vec<Block> {
    let mut own = body.clone();
    let is_imported = own.stmts.first().is_some_and(is_import);
    if is_imported {
        own.stmts.remove(0);
    }
    // A body with fragments stands in a block next to an import.
    let inner = match &own.stmts[..] {
        [Stmt::Expr(Expr::Block(it), None)] if is_imported => Some(it.block.clone()),
        _ => None,
    };
    inner.into_iter().chain([own]).map(after_made).collect()
}

/// Returns the statements after the generated ones.
fn after_made(mut body: Block) -> Block {
    let made = body.stmts.iter().take_while(|it| is_made(it)).count();
    body.stmts.drain(..made);
    match &body.stmts[..] {
        [Stmt::Expr(Expr::Match(it), None)] if made > 0 => arm_of_unit(it).cloned().unwrap_or(body),
        _ => body,
    }
}

/// Returns the block in `match () { () => { .. } }`.
fn arm_of_unit(it: &ExprMatch) -> Option<&Block> {
    let ([arm], Expr::Tuple(value)) = (&it.arms[..], &*it.expr) else {
        return None;
    };
    let (Pat::Tuple(pattern), Expr::Block(inner)) = (&arm.pat, &*arm.body) else {
        return None;
    };
    (value.elems.is_empty() && pattern.elems.is_empty()).then_some(&inner.block)
}

/// Returns whether a statement keeps an import used.
fn is_import(statement: &Stmt) -> bool {
    let text = words::all(&statement.to_token_stream()).join(" ");
    text.starts_with("# [ allow ( unused_imports ) ] use ") && text.ends_with(" as _ ;")
}

/// Returns whether a statement makes the token, mentions it, or converts a parameter.
fn is_made(statement: &Stmt) -> bool {
    let words = words::all(&statement.to_token_stream());
    let text = words.join(" ");
    let is_mention = text.starts_with("_ = & ") && text.split(' ').count() == 5;
    let is_again = text.starts_with("let ") && text.ends_with("* no_spin_lock_held ;");
    let is_conversion = |word: &String| word == "__private" || word == "OwnData";
    is_mention || is_again || words.iter().any(is_conversion)
}

/// Returns how `made` differs from the body `user` with these `tokens` in calls and parentheses around
/// fragments.
pub(crate) fn compare(
    user: &Block,
    made: &Block,
    tokens: &BTreeSet<String>,
    has_fragments: bool,
) -> Result<(), String> {
    let before = words::all(&user.to_token_stream());
    let after = words::all(&made.to_token_stream());
    let mut user = before.iter().peekable();
    let mut run: Vec<&str> = Vec::new();
    let mut around: Vec<&str> = Vec::new();
    for (at, word) in after.iter().enumerate() {
        if user.next_if(|own| *own == word).is_some() {
            let is_shown = |word: &&str| has_fragments && "()<>;".contains(*word);
            run.retain(|word| !is_shown(word));
            if !is_insertion(&run, tokens) {
                return Err(format!("`{}` was put in: {after:?}", run.join(" ")));
            }
            run.clear();
        } else {
            run.push(word);
            let is_call = around
                .last()
                .is_some_and(|before| words::is_name(before) || *before == ">");
            if tokens.contains(word) && !is_call && !has_fragments {
                return Err(format!("`{word}` was put where no call is: {after:?}"));
            }
        }
        match word.as_str() {
            "(" => around.push(at.checked_sub(1).map_or("", |before| &after[before])),
            "[" | "{" => around.push(""),
            ")" | "]" | "}" => drop(around.pop()),
            _ => {}
        }
    }
    match user.next() {
        Some(word) => Err(format!("`{word}` gets lost: {after:?}")),
        None if run.is_empty() => Ok(()),
        None => Err(format!("`{}` was put at the end", run.join(" "))),
    }
}

/// Returns whether this is a token, and perhaps a comma.
fn is_insertion(run: &[&str], tokens: &BTreeSet<String>) -> bool {
    match run {
        [] => true,
        [token] | [token, ","] | [",", token] => tokens.contains(*token),
        _ => false,
    }
}
