//! Tells the types of expressions from their last words.

use std::rc::Rc;

use proc_macro2::{Delimiter, Group, TokenTree};

use super::calls::is_common_method;
use super::paths::{before_turbofish, is_after_value, path_start, split_path};
use super::ty::is_pointer;
use super::{Ty, View};
use crate::routines::{self, Effect, Form};
use crate::trees::{follows_dot, inner, is_punct, is_word, split_at_commas, text};

impl View<'_> {
    /// Returns the type that these trees write.
    pub(crate) fn written(&self, ty: &[TokenTree]) -> Ty {
        if self.scope.has_methods {
            Ty::of(ty)
        } else {
            Ty::Unknown // nobody asks
        }
    }

    /// Returns the type of an expression, or of its target if it is a pointer.
    pub(crate) fn type_of(&self, expression: &[TokenTree]) -> Ty {
        if !self.scope.has_methods {
            return Ty::Unknown; // nobody asks
        }
        let mut trees = expression.iter();
        let cast = trees.rposition(|tree| is_word(Some(tree), "as"));
        match cast {
            Some(at) => Ty::of(&expression[at + 1..]),
            None => self.receiver(expression),
        }
    }

    /// Returns the type of the last operand in these trees.
    pub(crate) fn receiver(&self, trees: &[TokenTree]) -> Ty {
        let Some((last, before)) = trees.split_last() else {
            return Ty::Unknown;
        };
        let owner = before.split_last().map_or(before, |(_, owner)| owner);
        match last {
            TokenTree::Punct(mark) if mark.as_char() == '?' => self.receiver(before).content(),
            TokenTree::Ident(name) if follows_dot(trees, before.len()) => {
                self.field(owner, &text(name))
            }
            TokenTree::Literal(number) if follows_dot(trees, before.len()) => {
                self.field(owner, &number.to_string())
            }
            TokenTree::Ident(_) => self.variable(split_path(&trees[path_start(trees)..]).0),
            TokenTree::Group(group) => self.grouped(before, group),
            _ => Ty::elsewhere(),
        }
    }

    /// Returns the type of an operand that ends in a group: a call, an element, a literal, a block.
    fn grouped(&self, before: &[TokenTree], group: &Group) -> Ty {
        let inner = inner(group);
        // Macros are assumed not to return values of the scope's own types.
        if is_punct(before.last(), '!') {
            return Ty::elsewhere();
        }
        match (group.delimiter(), is_after_value(before)) {
            (Delimiter::Bracket, true) => self.receiver(before).content(),
            (Delimiter::Parenthesis, true) => self.called(before, &inner),
            (Delimiter::Brace, true) => self.variable(split_path(&before[path_start(before)..]).0),
            (Delimiter::Parenthesis, false) => {
                let tuple = Ty::tuple(group, |part| self.type_of(part));
                tuple.unwrap_or_else(|| self.type_of(&inner))
            }
            _ => {
                let end = inner.iter().rposition(|tree| is_punct(Some(tree), ';'));
                self.type_of(&inner[end.map_or(0, |end| end + 1)..])
            }
        }
    }

    /// Returns the type of a variable, a static, a constant, or of a path with a type in it.
    fn variable(&self, names: Vec<String>) -> Ty {
        if let [name] = &names[..] {
            if name == "self" {
                return Ty::Of(
                    self.place
                        .self_type()
                        .map(str::to_owned)
                        .into_iter()
                        .collect(),
                );
            }
            if let Some((_, ty)) = self.locals.get(name) {
                return ty.clone();
            }
        }
        let names = self.imported(names);
        match names.last().and_then(|name| self.scope.words.get(name)) {
            Some(ty) => ty.clone(),
            None => of_path(&names),
        }
    }

    /// Returns the type of a field: of its owner's field if the owner's type is known, or of all fields
    /// with this name.
    fn field(&self, owner: &[TokenTree], name: &str) -> Ty {
        let owners = match self.receiver(owner) {
            Ty::Of(names) | Ty::Within(names) => self.meanings(&names),
            tuple @ Ty::Tuple(_) => {
                return name.parse().map_or(Ty::Unknown, |at| tuple.element(at));
            }
            Ty::Unknown | Ty::Part => Vec::new(),
        };
        let words = &self.scope.words;
        let of_owner = owners
            .iter()
            .find_map(|owner| words.get(&format!("{owner}.{name}")));
        match of_owner.or_else(|| words.get(name)) {
            Some(ty) => ty.clone(),
            // Under an `impl` the fields are not seen. A value contains no value of its own type.
            None if is_word(owner.last(), "self") => Ty::elsewhere(),
            None => Ty::Unknown,
        }
    }

    /// Returns the type of a field in a pattern of a structure or a variant.
    pub(crate) fn field_of(&self, owner: &str, name: &str) -> Ty {
        let words = &self.scope.words;
        let owner = match self.place.self_type() {
            Some(own) if owner == "Self" => own,
            _ => words.canonical(owner),
        };
        let ty = words.get(&format!("{owner}.{name}"));
        ty.or_else(|| words.get(name)).cloned().unwrap_or_default()
    }

    /// Returns the type of a call's result.
    fn called(&self, callee: &[TokenTree], arguments: &[TokenTree]) -> Ty {
        let (end, turbofish) = before_turbofish(callee);
        let Some(TokenTree::Ident(name)) = callee[..end].last() else {
            return Ty::Unknown;
        };
        let name = text(name);
        if follows_dot(callee, end - 1) {
            return self.given(&callee[..end - 2], &name, turbofish);
        }
        let path = &callee[path_start(callee)..];
        if let Some(id) = self.function(path) {
            return self.returned(&self.scope.function(id).result, Some(id));
        }
        if routines::find(&name, Form::Function).is_some() {
            return self.type_of(arguments).content();
        }
        let (names, generics) = split_path(path);
        if !generics.is_empty() {
            return Ty::of(generics);
        }
        let names = self.imported(names);
        if let [.., module, name] = &names[..]
            && module == "mem"
            && (name == "take" || name == "replace")
        {
            return split_at_commas(arguments)
                .next()
                .map_or(Ty::Unknown, |value| self.type_of(value));
        }
        match of_path(&names) {
            Ty::Of(of)
                if self
                    .meanings(&of)
                    .first()
                    .is_some_and(|it| is_transparent(it)) =>
            {
                self.type_of(arguments)
            }
            other => other,
        }
    }

    /// Returns the type of the result of the method `name`.
    fn given(&self, receiver: &[TokenTree], name: &str, turbofish: &[TokenTree]) -> Ty {
        let has_receiver = |id: &usize| self.scope.function(*id).has_receiver;
        let mut own = self.scope.named(name).find(has_receiver);
        let is_common = own.is_some() && is_common_method(name);
        let known = self.deeper().filter(|_| is_common);
        let known = known.map(|view| view.receiver(receiver));
        if let Some(known) = &known {
            let mut methods = self.methods_of(known, name).into_iter();
            own = methods.find(has_receiver);
        }
        match self.result(own) {
            Some(result) => result,
            None if !turbofish.is_empty() => Ty::of(turbofish),
            None => given_by(name, known.unwrap_or_else(|| self.receiver(receiver))),
        }
    }

    /// Returns the view for the receiver of a receiver, unless that is too far away.
    fn deeper(self) -> Option<Self> {
        let depth = self.depth.checked_sub(1)?;
        Some(Self { depth, ..self })
    }

    /// Returns the result type of a method of the scope, if it has a result.
    fn result(&self, method: Option<usize>) -> Option<Ty> {
        let result = &self.scope.function(method?).result;
        (!result.is_empty()).then(|| self.returned(result, method))
    }

    /// Returns the result type of a function of the scope.
    fn returned(&self, result: &[String], id: Option<usize>) -> Ty {
        let owner = id.and_then(|id| self.scope.owner(id));
        let names = result.iter().map(|name| match owner {
            Some(owner) if name == "Self" => owner.to_owned(),
            _ => name.clone(),
        });
        Ty::Of(names.collect())
    }
}

/// Returns the type in a path that ends in the type, its function or its variant, by the capital letter.
fn of_path(names: &[String]) -> Ty {
    let ty = names
        .iter()
        .rev()
        .find(|name| name.starts_with(char::is_uppercase));
    let second = names
        .iter()
        .rev()
        .skip(1)
        .find(|name| name.starts_with(char::is_uppercase));
    second
        .or(ty)
        .map_or(Ty::Unknown, |ty| Ty::Of(Rc::from([ty.clone()])))
}

/// Returns whether the arguments of such a path show the type of the value.
fn is_transparent(name: &str) -> bool {
    is_pointer(name) || matches!(name, "Some" | "Ok" | "Err")
}

/// Returns the result type of the method `name`, unless the scope has that method.
fn given_by(name: &str, receiver: Ty) -> Ty {
    match name {
        // The results of these have methods of their own.
        "map" | "filter_map" | "flat_map" | "chain" | "chunks" | "windows" | "chars" | "bytes"
        | "lines" | "split" | "trim" | "len" | "count" | "to_string" | "to_owned" | "to_vec" => {
            Ty::elsewhere()
        }
        "unwrap" | "expect" | "get_mut" | "into_inner" | "get_ref" | "borrow" | "borrow_mut" => {
            receiver.content()
        }
        _ => match routines::find(name, Form::Method).map(|routine| routine.effect) {
            Some(Effect::Acquire | Effect::AcquireSole) => receiver.content(),
            _ => receiver,
        },
    }
}
