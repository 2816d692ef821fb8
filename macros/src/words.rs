//! What a name says on its own, in one table because every name of a body is looked up.

use proc_macro2::TokenTree;

use crate::routines::{self, ROUTINES, Routine, UNWRAPPED, Unwrapped};

/// A filter by hashes, which tells for most names that they are not in a set.
#[derive(Clone, Debug)]
pub(crate) struct Filter([u64; HASHES / 64]);

impl Default for Filter {
    fn default() -> Self {
        Self([0; HASHES / 64])
    }
}

impl Filter {
    pub(crate) fn add(&mut self, name: &str) {
        let hash = hash(name);
        self.0[hash / 64] |= 1 << (hash % 64);
    }

    /// Returns whether a name with this hash may be in the set.
    pub(crate) fn may_have(&self, hash: usize) -> bool {
        self.0[hash / 64] & (1 << (hash % 64)) != 0
    }
}

/// What a name means to the rule or to the reader.
#[derive(Clone, Copy)]
pub(crate) enum Word {
    /// Any other name.
    Other,
    /// The name of a routine.
    Routine(&'static Routine),
    /// The name of a system export that does the same as the routine.
    Raw(&'static Routine),
    /// The name of an export without a wrapper.
    Unwrapped(&'static Unwrapped),
    /// The name of an export whose first argument says what it does.
    Variadic,
    /// The name of a function that may leak its argument.
    Leak,
    /// A name that generated code uses.
    Reserved,
    /// `LockToken`
    Token,
    /// The name that a token usually has.
    TokenName,
    /// The name of a guard's type.
    Guard,
    /// The name of a raw pointer's type.
    Pointer,
    Keyword(Keyword),
}

/// The keywords that decide how to read on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keyword {
    Let,
    For,
    If,
    Match,
    While,
    As,
    Fn,
    Const,
    Extern,
    Union,
    MacroRules,
    /// Begins an item, which ends with braces or `;`.
    Item,
    /// Code after it may not be reached.
    Leave,
    /// Stands before an expression: a `|` after it begins a closure, and a `!` is an operator.
    BeforeExpression,
    /// Any other keyword.
    Other,
}

impl Keyword {
    /// Returns whether an item or a `let` begins with this keyword.
    pub(crate) fn begins_item(self) -> bool {
        matches!(
            self,
            Self::Item | Self::Const | Self::Extern | Self::Union | Self::Let | Self::MacroRules
        )
    }
}

const KEYWORDS: &[(Keyword, &[&str])] = &[
    (Keyword::Let, &["let"]),
    (Keyword::For, &["for"]),
    (Keyword::If, &["if"]),
    (Keyword::Match, &["match"]),
    (Keyword::While, &["while"]),
    (Keyword::As, &["as"]),
    (Keyword::Fn, &["fn"]),
    (Keyword::Const, &["const"]),
    (Keyword::Extern, &["extern"]),
    (Keyword::Union, &["union"]),
    (Keyword::MacroRules, &["macro_rules"]),
    (
        Keyword::Item,
        &[
            "struct", "enum", "trait", "impl", "mod", "static", "type", "use",
        ],
    ),
    (Keyword::Leave, &["break", "continue", "loop", "return"]),
    (
        Keyword::BeforeExpression,
        &["async", "else", "in", "move", "mut", "unsafe", "yield"],
    ),
    (
        Keyword::Other,
        &[
            "abstract", "await", "become", "box", "crate", "do", "dyn", "false", "final", "gen",
            "macro", "override", "priv", "pub", "ref", "self", "super", "true", "try", "typeof",
            "unsized", "virtual", "where", "Self",
        ],
    ),
];

const POINTERS: &[&str] = &["PIRP", "PDEVICE_OBJECT", "PCDEVICE_OBJECT", "PVOID"];

/// A power of two, large enough that most places are free.
const PLACES: usize = 512;

const HASHES: usize = 4096;

type Table = [Option<(&'static str, Word)>; PLACES];

static TABLE: Table = table(ROUTINES, UNWRAPPED);

const fn table(routines: &'static [Routine], unwrapped: &'static [Unwrapped]) -> Table {
    let mut table = [None; PLACES];
    let mut at = 0;
    while at < KEYWORDS.len() {
        put_all(&mut table, KEYWORDS[at].1, Word::Keyword(KEYWORDS[at].0));
        at += 1;
    }
    at = 0;
    while at < routines.len() {
        let routine = &routines[at];
        put(&mut table, routine.name, Word::Routine(routine));
        put_all(&mut table, routine.raw, Word::Raw(routine));
        if let Some(guard) = routine.guard {
            put(&mut table, guard, Word::Guard);
        }
        at += 1;
    }
    at = 0;
    while at < unwrapped.len() {
        put(
            &mut table,
            unwrapped[at].name,
            Word::Unwrapped(&unwrapped[at]),
        );
        at += 1;
    }
    put_all(&mut table, routines::VARIADIC, Word::Variadic);
    put_all(&mut table, routines::OTHER_GUARDS, Word::Guard);
    put_all(&mut table, POINTERS, Word::Pointer);
    put_all(&mut table, crate::body::LEAKING, Word::Leak);
    put_all(&mut table, crate::hygiene::RESERVED, Word::Reserved);
    put(&mut table, "LockToken", Word::Token);
    put(&mut table, crate::hygiene::TOKEN, Word::TokenName);
    table
}

const fn put_all(table: &mut Table, names: &'static [&'static str], word: Word) {
    let mut at = 0;
    while at < names.len() {
        put(table, names[at], word);
        at += 1;
    }
}

/// Gives a name its meaning, unless it has one.
const fn put(table: &mut Table, name: &'static str, word: Word) {
    let mut place = hash(name) % PLACES;
    while let Some((other, _)) = &table[place] {
        if is_same(other, name) {
            return;
        }
        place = (place + 1) % PLACES;
    }
    table[place] = Some((name, word));
}

const fn is_same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}

/// Hashes a name to a number less than [`HASHES`].
pub(crate) const fn hash(name: &str) -> usize {
    let name = name.as_bytes();
    if name.is_empty() {
        return 0;
    }
    let length = name.len();
    let (first, last) = (name[0] as usize, name[length - 1] as usize);
    let middle = name[length / 2] as usize;
    // Not a sum, which would be checked for overflow.
    (first << 1 ^ last << 5 ^ middle << 3 ^ length << 4) & (HASHES - 1)
}

/// Returns the keyword if this tree is one.
pub(crate) fn keyword(tree: Option<&TokenTree>) -> Option<Keyword> {
    match tree {
        Some(TokenTree::Ident(name)) => match word(&name.to_string()) {
            Word::Keyword(keyword) => Some(keyword),
            _ => None,
        },
        _ => None,
    }
}

/// Returns the meaning of the name `text`.
pub(crate) fn word(text: &str) -> Word {
    word_of(hash(text), text)
}

/// Returns the same of a name with this hash.
pub(crate) fn word_of(hash: usize, text: &str) -> Word {
    let mut place = hash % PLACES;
    while let Some((name, word)) = TABLE[place] {
        if name == text {
            return word;
        }
        place = (place + 1) % PLACES;
    }
    Word::Other
}

pub(crate) fn is_keyword(text: &str) -> bool {
    matches!(word(text), Word::Keyword(keyword)
        if !matches!(keyword, Keyword::Union | Keyword::MacroRules))
}
