//! The reader of bodies, which looks at each tree once, with its neighbors.

use std::mem::discriminant;

use proc_macro2::{Ident, Span, TokenTree};

use super::arguments::after_closure_head;
use super::arms::{are_arms, pattern_of_matches};
use super::binding::Pending;
use super::facts::{List, Misuse, Problem};
use super::place::expects_operand;
use crate::fragments::{self, Site};
use crate::item::Also;
use crate::resolve::{Local, Locals, Scope, View};
use crate::trees::{Text, after_angles, follows_quote, is_arrow, is_path_separator, is_punct};
use crate::words::{self, Filter, Word};

/// The state of the reader at a place in a body.
pub(super) struct Reader<'a> {
    pub(super) scope: &'a Scope,
    pub(super) also: &'a [Also],
    pub(super) place_of_function: &'a crate::item::Place,
    pub(super) text: Text,
    pub(super) locals: Locals,
    /// The name of the token parameter.
    pub(super) token: Option<String>,
    /// The token of the closure around this place, if the closure has its own.
    pub(super) own_token: Option<Ident>,
    /// Whether there was a closure with its own token.
    pub(super) has_own_tokens: bool,
    /// The names that guards, or functions that take a token, may have.
    pub(super) names: Filter,
    /// Whether a variable has the token's name.
    pub(super) token_is_bound: bool,
    /// The names of parameters and variables that concern the rule.
    pub(super) bound: Filter,
    /// The hash of the last name.
    pub(super) hash: usize,
    /// Whether this place is among the arguments of a macro.
    pub(super) in_macro: bool,
    pub(super) problems: Vec<Problem>,
    pub(super) seen: Seen,
}

/// What the reader has seen so far.
#[derive(Default)]
pub(super) struct Seen {
    /// A macro, an attribute or an early exit, after which rustc may not see a
    /// call.
    pub(super) doubt: bool,
    pub(super) macros: bool,
    /// A call with a token, and whether it stands before anything doubtful.
    pub(super) used_token: Option<bool>,
}

/// The kind of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Statements or expressions.
    Code,
    /// Arms, if there are any, of a `match` or a similar macro, on a value of this
    /// kind.
    Arms(Local),
    /// The arguments of a macro like `matches!`.
    Matching,
    /// The rules of a macro, of which only the replacements are read.
    Rules,
}

/// A list that is being read, and the reader's position in it.
pub(super) struct Level<'t> {
    pub(super) trees: &'t [TokenTree],
    /// The trees before the list's group.
    pub(super) around: &'t [TokenTree],
    pub(super) found: List,
    /// Between `if`, `while` or `for` and the braces: how many pending names stand before the word.
    pub(super) condition: Option<usize>,
    /// Whether braces with arms may follow.
    pub(super) is_match: bool,
    /// The mark of the names that a condition has bound at a `&&`.
    pub(super) chain: Option<usize>,
    /// The names that the statement or the condition binds.
    pub(super) pending: Vec<Pending>,
    /// What the closures that end with the expression have shadowed.
    pub(super) closures: Vec<(usize, Option<Ident>)>,
    pub(super) arm: super::arms::Arm,
    /// The kind of the value that the arms match.
    pub(super) matched: Local,
    /// The mark of the names that end with the arm.
    pub(super) arm_names: usize,
}

impl Reader<'_> {
    /// Returns the names and types that are known here.
    pub(super) fn view(&self) -> View<'_> {
        View {
            scope: self.scope,
            place: self.place_of_function,
            locals: &self.locals,
            depth: 8,
        }
    }

    pub(super) fn problem(&mut self, span: Span, misuse: Misuse) {
        let is_named = matches!(
            misuse,
            Misuse::Reserved(_) | Misuse::MadeTwice | Misuse::UndeclaredToken(_)
        );
        let is_same = |other: &Problem| discriminant(&other.misuse) == discriminant(&misuse);
        if is_named && self.problems.iter().any(is_same) {
            return; // one mistake, no matter how often the name is used
        }
        self.problems.push(Problem { span, misuse });
    }

    /// Reads the trees of a list that stands after the trees `around`.
    pub(super) fn list(
        &mut self,
        trees: Vec<TokenTree>,
        around: &[TokenTree],
        place: Place,
    ) -> List {
        let mark = self.locals.mark();
        let mut level = Level {
            trees: &trees,
            around,
            found: List::default(),
            condition: None,
            is_match: false,
            chain: None,
            pending: Vec::new(),
            closures: Vec::new(),
            arm: super::arms::Arm::None,
            matched: Local::Value,
            arm_names: mark,
        };
        let mut at = 0;
        let mut pattern = usize::MAX..usize::MAX;
        match place {
            Place::Arms(matched) if are_arms(&trees) => {
                level.matched = matched;
                at = self.pattern_of_arm(&mut level, 0);
            }
            Place::Matching => pattern = pattern_of_matches(&trees),
            _ => {}
        }
        while at < trees.len() {
            at = if at == pattern.start {
                level.note_fragments(at, pattern.end, Site::Pattern);
                let matched = self.view().type_of(&trees[..at]);
                self.bind_pattern(&trees[pattern.clone()], Local::Value, &matched);
                pattern.end.max(at + 1)
            } else if place == Place::Rules {
                if is_arrow(&trees, at) {
                    self.group_of(&mut level, at + 2, Place::Code);
                }
                at + 1
            } else {
                self.tree(&mut level, at)
            };
        }
        self.end_expression(&mut level);
        self.locals.leave(mark);
        let mut found = level.found;
        found.trees = trees;
        found
    }

    fn word(&mut self, name: &Ident) -> Word {
        let text = self.text.of(name);
        self.hash = words::hash(text);
        words::word_of(self.hash, text)
    }

    /// Reads the tree at this place, and returns the place to go on from.
    fn tree(&mut self, level: &mut Level<'_>, at: usize) -> usize {
        match &level.trees[at] {
            TokenTree::Ident(name) => match self.word(name) {
                Word::Other => self.other_name(level, at),
                Word::Keyword(keyword) if !follows_quote(level.trees, at) => {
                    self.keyword(level, keyword, at)
                }
                word => self.known_name(level, word, at),
            },
            TokenTree::Group(group) => {
                self.group(level, group, at);
                self.after_group(level, at)
            }
            TokenTree::Punct(mark) => self.mark(level, mark.as_char(), at),
            TokenTree::Literal(_) => at + 1,
        }
    }

    fn mark(&mut self, level: &mut Level<'_>, mark: char, at: usize) -> usize {
        let trees = level.trees;
        match mark {
            ';' => {
                self.end_expression(level);
                self.end_statement(level, at);
            }
            ',' => {
                self.end_expression(level);
                if level.arm.ends_with_comma() {
                    return self.pattern_of_arm(level, at + 1);
                }
            }
            '=' if is_arrow(trees, at) => {
                self.end_expression(level);
                return self.body_of_arm(level, at + 2);
            }
            '|' if expects_operand(trees, at) => return self.closure(level, at),
            '|' if is_punct(trees.get(at + 1), '|') => return at + 2,
            '&' if is_punct(trees.get(at + 1), '&') && !expects_operand(trees, at) => {
                self.chain(level, at);
                return at + 2;
            }
            ':' if is_path_separator(trees, at) && is_punct(trees.get(at + 2), '<') => {
                return level.after_types(at, after_angles(trees, at + 2));
            }
            '<' if expects_operand(trees, at) => {
                return level.after_types(at, after_angles(trees, at));
            }
            '<' if is_punct(trees.get(at + 1), '<') => return at + 2,
            '#' => return self.attribute(level, at),
            _ => {}
        }
        at + 1
    }

    /// Binds the names of an `if let` or `while let` whose condition goes on after this `&&`.
    fn chain(&mut self, level: &mut Level<'_>, at: usize) {
        if let Some(from) = level.condition
            && level.pending.len() > from
        {
            level.chain.get_or_insert(self.locals.mark());
            self.bind_pending(level, from, at);
        }
    }

    /// Ends the closures whose bodies are the expression that ends here.
    fn end_expression(&mut self, level: &mut Level<'_>) {
        if let Some((mark, own_token)) = level.closures.first_mut() {
            self.locals.leave(*mark);
            self.own_token = own_token.take();
            level.closures.clear();
        }
    }

    /// Reads a closure, whose parameters begin here.
    fn closure(&mut self, level: &mut Level<'_>, at: usize) -> usize {
        let Some(end) = after_closure_head(level.trees, at) else {
            return at + 1;
        };
        level
            .closures
            .push((self.locals.mark(), self.own_token.clone()));
        self.bind_closure_parameters(level, at + 1, end);
        end
    }
}

impl Level<'_> {
    /// Skips a part that has only types in it.
    pub(super) fn after_types(&mut self, at: usize, end: Option<usize>) -> usize {
        let end = end.unwrap_or(at + 1).max(at + 1);
        self.note_fragments(at, end, Site::Type);
        end
    }

    /// Notes the fragments between two places, which stand at sites of this kind.
    pub(super) fn note_fragments(&mut self, from: usize, to: usize, site: Site) {
        for at in from..to.min(self.trees.len()) {
            if fragments::is_fragment(&self.trees[at]) {
                self.found.fragments.push((at, site));
            }
        }
    }
}
