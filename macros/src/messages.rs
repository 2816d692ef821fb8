//! All sentences that the attribute says to a user, in one file so that they can be
//! read and compared in one place.

use proc_macro2::Ident;

use crate::roles::{self, Kind, Locks, Parameter, Role};
use crate::routines::{Access, Form, Routine, Unwrapped};

/// Returns the parameter that grants `access`.
const fn parameter(access: Access) -> &'static str {
    match access {
        Access::Shared => "token: &LockToken",
        Access::Exclusive => "token: &mut LockToken",
    }
}

const fn verb(access: Access) -> &'static str {
    match access {
        Access::Shared => "acquires a spin lock",
        Access::Exclusive => "must be called with no spin lock held",
    }
}

/// Returns a call of the routine, as it is written under the attribute.
fn call(routine: &Routine) -> String {
    let lock = match routine.form {
        Form::Method => "lock.",
        Form::Function => "",
    };
    format!("{lock}{}({})", routine.name, routine.arguments.join(", "))
}

pub(crate) fn unknown_argument(name: &str) -> String {
    let nearest = roles::nearest(name);
    let (last, others) = nearest.split_last().unwrap_or((&"strict", &[]));
    format!(
        "`{name}` is not a role or another argument of `#[spin_lock_safe]`: did you mean `{}` or \
         `{last}`?",
        others.join("`, `")
    )
}

pub(crate) fn role_with_more(role: &Role) -> String {
    format!(
        "write the role on its own: `#[spin_lock_safe({})]`",
        role.name
    )
}

pub(crate) fn malformed_argument() -> &'static str {
    "expected a role such as `HW_STARTIO`, or `strict`, `also(..)`, `types = path` or `crate = path`"
}

pub(crate) fn also_without_list() -> &'static str {
    "write `also(function, Type::method)`: paths of functions that take the token last, with `&` or \
     `&mut` before the path of a function that takes `&LockToken` or `&mut LockToken`"
}

pub(crate) fn also_in_scope() -> &'static str {
    "`also(..)` belongs on the attribute of the scope, which passes the tokens in it: move it there"
}

pub(crate) fn crate_without_path() -> &'static str {
    "write `crate = path`, with the path of the crate spin_lock_safe"
}

pub(crate) fn types_without_path() -> &'static str {
    "write `types = path`, with the path of the bindings whose types the function has, such as \
     `wdk_sys`"
}

pub(crate) fn repeated_argument(name: &Ident) -> String {
    format!("the argument `{name}` is given twice")
}

pub(crate) fn several_roles(first: &Role, second: &Ident) -> String {
    format!(
        "a function has one role, and this one already has `{}`: write another function for \
         `{second}`",
        first.name
    )
}

pub(crate) fn unfit_item(keyword: &str) -> String {
    format!(
        "`#[spin_lock_safe]` goes on a function, an `impl` block or an inline module, not on `{keyword}`: \
         put it on the function that locks or completes"
    )
}

pub(crate) fn module_elsewhere(module: &Ident) -> String {
    format!(
        "the body of `{module}` is in another file, which the attribute cannot see: put the \
         attribute on the functions and `impl` blocks in that file"
    )
}

pub(crate) fn unfinished() -> &'static str {
    "expected the body of the function"
}

pub(crate) fn no_body(function: &Ident) -> String {
    format!(
        "`{function}` has no body here to check: put `#[spin_lock_safe]` on the function that \
         implements it, and declare the token as a parameter of both"
    )
}

pub(crate) fn asynchronous() -> String {
    "an `async fn` can be suspended with its spin locks held, so they cannot be counted: lock and \
     complete in an ordinary `fn`"
        .to_owned()
}

pub(crate) fn constant() -> String {
    "a `const fn` can run at compile time, where there are no spin locks: remove `const` or the \
     attribute"
        .to_owned()
}

pub(crate) fn variadic() -> String {
    "a variadic function cannot be checked: lock and complete in a function with fixed parameters, \
     and call that one"
        .to_owned()
}

pub(crate) fn safe_entry_point(function: &Ident) -> String {
    format!(
        "`{function}` is an entry point: the system calls it with no spin lock held, and the driver \
         must not call it under one: write `unsafe extern`"
    )
}

pub(crate) fn several_tokens(function: &Ident) -> String {
    format!("`{function}` already has a token: a call of a function has only one")
}

pub(crate) fn owned_token(access: Access) -> String {
    format!("take the token by reference: write `{}`", parameter(access))
}

pub(crate) fn unnamed_token(access: Access) -> String {
    format!(
        "the token needs a name, so that it can be passed on: write `{}`",
        parameter(access)
    )
}

pub(crate) fn missing_token(function: &Ident, callee: &Ident, access: Access) -> String {
    format!(
        "`{callee}` {}, so `{function}` needs a token: add the parameter `{}`, and pass it from \
         every caller",
        verb(access),
        parameter(access)
    )
}

pub(crate) fn test_function(function: &Ident, callee: &Ident, access: Access) -> String {
    format!(
        "`{callee}` {}, and the test `{function}` has no token: move the code into an \
         `unsafe extern \"C\" fn` under the attribute, and call that from the test",
        verb(access)
    )
}

pub(crate) fn missing_token_or_type(function: &Ident, callee: &Ident, access: Access) -> String {
    format!(
        "{}; if this `{callee}` is a method of another type, call it by its path, \
         `Type::{callee}(..)`",
        missing_token(function, callee, access)
    )
}

pub(crate) fn missing_token_in_trait(function: &Ident, callee: &Ident, access: Access) -> String {
    format!(
        "`{callee}` {}, and a trait fixes the parameters of `{function}`: if the trait is yours, add \
         `{}` to `{function}` there and in its implementations; if not, call `{callee}` in a function \
         that has a token",
        verb(access),
        parameter(access)
    )
}

pub(crate) fn unclear_receiver(method: &str, owner: &str, receiver: &str) -> String {
    format!(
        "`{owner}::{method}` takes a hidden token, and the type of `{receiver}` cannot be told here: \
         give `{receiver}` a type, or call the method by its path, `{owner}::{method}(..)`"
    )
}

/// Returns the note for the documentation of a public function.
pub(crate) fn hidden_token_note(access: Access) -> String {
    let token = match access {
        Access::Shared => "&LockToken",
        Access::Exclusive => "&mut LockToken",
    };
    format!(
        "This function {}. Outside the scope of its `#[spin_lock_safe]`, pass a `{token}` as the last \
         argument.",
        verb(access)
    )
}

pub(crate) fn function_value(function: &str) -> String {
    format!(
        "`{function}` takes a hidden token: pass a closure that calls it, `|..| {function}(..)`"
    )
}

pub(crate) fn shared_token(function: &Ident, callee: &Ident, token: &Ident) -> String {
    format!(
        "`{callee}` {}, but the token of `{function}` only allows locking: write \
         `{token}: &mut LockToken`",
        verb(Access::Exclusive)
    )
}

pub(crate) fn reserved_name(name: &Ident) -> String {
    format!("`{name}` is the name of the hidden token: choose another name")
}

pub(crate) fn annotated_twice(function: &Ident) -> String {
    format!(
        "`{function}` is under two `#[spin_lock_safe]` attributes, and each would make a token: keep \
         one, with the arguments of both"
    )
}

pub(crate) fn raw_binding(written: &str, routine: &Routine) -> String {
    let module = match routine.form {
        Form::Function => "spin_lock_safe::ddi::",
        Form::Method => "",
    };
    format!(
        "`{written}` bypasses the spin lock count: call `{module}{}`",
        call(routine)
    )
}

pub(crate) fn unwrapped(export: &Unwrapped) -> String {
    format!(
        "`{}` bypasses the spin lock count: {}",
        export.name, export.instead
    )
}

pub(crate) fn other_arguments(routine: &Routine) -> String {
    format!(
        "these are not the arguments of `{}`: write `{}`",
        routine.name,
        call(routine)
    )
}

pub(crate) fn undeclared_token(function: &Ident, token: &Ident) -> String {
    format!(
        "`{function}` has no token of this name: add the parameter `{token}: &mut LockToken`, and \
         pass it from every caller"
    )
}

pub(crate) fn undeclared_token_of_entry_point(function: &Ident, token: &Ident) -> String {
    format!(
        "`{function}` has no token of this name: add the parameter `{token}: &mut LockToken`, which \
         the attribute fills in and the system does not see"
    )
}

pub(crate) fn restored_irql(written: &str) -> String {
    format!(
        "`{written}` takes the guard, and the token restores the IRQL: write `{written}(guard)`"
    )
}

pub(crate) fn saved_irql(written: &str, arguments: usize) -> String {
    let lock = if arguments > 1 { "&lock" } else { "" };
    format!(
        "`{written}` returns a guard, and the token saves the IRQL: write \
         `let guard = {written}({lock})`"
    )
}

/// Returns the first argument of a completing routine, and its type.
fn first_argument(written: &str) -> (&'static str, &'static str) {
    match written.rsplit("::").next() {
        Some("IoCompleteRequest") => ("request", "Irp"),
        Some("StorPortCompleteServiceIrp" | "StorPortCompleteSrb") => {
            ("device extension", "HwDeviceExtension")
        }
        _ => ("device", "DeviceObject"),
    }
}

pub(crate) fn raw_pointer(written: &str, pointer: &str) -> String {
    let (what, handle) = first_argument(written);
    format!(
        "`{pointer}` is a raw pointer, and `{written}` takes the {what}: convert it once, \
         `unsafe {{ {handle}::from_raw({pointer}) }}`, and pass that"
    )
}

pub(crate) fn leaked_guard(written: &str) -> String {
    format!(
        "`{written}` would never release the spin lock: release the guard with `drop(guard)` or \
         `guard.release()`"
    )
}

pub(crate) fn hidden_token(token: &Ident, callee: &Ident) -> String {
    format!(
        "a variable named `{token}` hides the token here, and `{callee}` needs the token: rename the \
         variable"
    )
}

/// Returns a function of this name that fits the role.
fn wanted(role: &Role, function: &Ident) -> String {
    let parameters = role.parameters.iter();
    let mut written: Vec<String> = parameters
        .map(|parameter| format!("{}: {}", parameter.name, parameter.microsoft_type()))
        .collect();
    if role.locks == Locks::Cancel {
        written.push("cancel: CancelSpinLockGuard<'_>".to_owned());
    }
    let result = match role.result {
        "VOID" => String::new(),
        result => format!(" -> {result}"),
    };
    let parameters = written.join(", ");
    format!("`unsafe extern \"C\" fn {function}({parameters}){result}`")
}

pub(crate) fn role_is_entry_point(role: &Role, function: &Ident) -> String {
    format!(
        "the system calls a function with the role `{}`: write {}",
        role.name,
        wanted(role, function)
    )
}

pub(crate) fn role_abi(role: &Role, function: &Ident) -> String {
    format!(
        "the system calls a function with the role `{}` by its own calling convention: write {}",
        role.name,
        wanted(role, function)
    )
}

pub(crate) fn generic_role(role: &Role) -> String {
    format!(
        "the system calls a function with the role `{}`, so it cannot be generic: remove the \
         parameters",
        role.name
    )
}

/// Returns the message for a call without a token in a function with a sole guard.
pub(crate) fn token_of_sole_guard(
    function: &Ident,
    callee: &Ident,
    guard: Option<&Ident>,
    access: Access,
) -> String {
    let guard = guard.map_or_else(|| "guard".to_owned(), ToString::to_string);
    let token = match access {
        Access::Shared => format!("the token that `{guard}.token()` lends"),
        Access::Exclusive => format!("the token that `{guard}.release()` gives back"),
    };
    format!("`{function}` is entered with its only spin lock held: pass `{callee}` {token}")
}

pub(crate) fn undeclared_guard(role: &Role) -> String {
    format!(
        "a function with the role `{}` is entered with the cancel spin lock held: declare its guard \
         as the last parameter, `cancel: CancelSpinLockGuard<'_>`, and release it",
        role.name
    )
}

pub(crate) fn role_parameters(role: &Role, function: &Ident) -> String {
    format!(
        "these are not the parameters of the role `{}`: write {}",
        role.name,
        wanted(role, function)
    )
}

pub(crate) fn parameter_type(role: &Role, parameter: &Parameter) -> String {
    let wanted = match parameter.kind {
        Kind::Value | Kind::Pointer | Kind::Foreign => format!("`{}`", parameter.ty),
        Kind::Context => "`&T`, with the type of the driver's own data, or `PVOID`".to_owned(),
        Kind::Device => "`&DeviceObject`".to_owned(),
        Kind::Request => "`Irp`".to_owned(),
        Kind::Completed => "`&ReturnedIrp`".to_owned(),
        Kind::Block => "`Srb`".to_owned(),
        Kind::BlockView => "`SrbView<'_>`".to_owned(),
        Kind::LeavesHeld => "`HeldOnReturn<'_>`".to_owned(),
        Kind::EntersHeld => "`HeldOnEntry<'_>`".to_owned(),
    };
    format!(
        "the role `{}` has the parameter `{}: {}` here: write {wanted}",
        role.name,
        parameter.name,
        parameter.microsoft_type()
    )
}

pub(crate) fn other_role(role: &Role, function: &Ident, other: &Role) -> String {
    format!(
        "{}; the written ones look like those of `{}`",
        role_parameters(role, function),
        other.name
    )
}

pub(crate) fn configured_parameter(role: &Role) -> String {
    format!(
        "the system always passes all parameters of the role `{}`: put the `#[cfg]` on the whole \
         function",
        role.name
    )
}

pub(crate) fn role_result(role: &Role, function: &Ident) -> String {
    format!(
        "the role `{}` returns `{}`: write {}",
        role.name,
        role.result,
        wanted(role, function)
    )
}

pub(crate) fn role_of_scope(role: &Role) -> String {
    format!(
        "`{}` is the role of a single function: put `#[spin_lock_safe({})]` on that function",
        role.name, role.name
    )
}

pub(crate) fn held_on_entry(callee: &Ident, role: &Role, lock: &str) -> String {
    format!(
        "`{callee}` must be called with no spin lock held, and a function with the role `{}` is \
         entered with {lock} held: call it {}",
        role.name,
        match role.locks {
            Locks::Queue => "after that lock is released",
            Locks::EntersQueue => "after this routine has returned",
            _ => "in a routine that is entered without it, such as a DPC",
        }
    )
}

pub(crate) fn exclusive_token_on_entry(role: &Role, lock: &str) -> String {
    format!(
        "a function with the role `{}` is entered with {lock} held, so its token only allows \
         locking: write `&LockToken`",
        role.name
    )
}

pub(crate) fn guard_without_role(function: &Ident) -> String {
    format!(
        "only a cancel routine is entered with the cancel spin lock held: write \
         `#[spin_lock_safe(DRIVER_CANCEL)]` if `{function}` is one"
    )
}
