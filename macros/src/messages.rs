//! Every sentence that the attribute says to a user: one file, however long, so that they
//! can be read and compared at one place.

use proc_macro2::Ident;

use crate::roles::{self, Locks, Role};
use crate::routines::{Access, Form, Routine};

/// The parameter that grants `access`.
const fn parameter(access: Access) -> &'static str {
    match access {
        Access::Shared => "token: &LockToken",
        Access::Exclusive => "token: &mut LockToken",
    }
}

const fn verb(access: Access) -> &'static str {
    match access {
        Access::Shared => "takes a spin lock",
        Access::Exclusive => "may run only while no spin lock is held",
    }
}

/// A call of the routine, as it is written under the attribute.
fn call(routine: &Routine) -> String {
    let lock = match routine.form {
        Form::Method => "lock.",
        Form::Function => "",
    };
    format!("{lock}{}({})", routine.name, routine.arguments.join(", "))
}

pub(crate) fn unknown_argument(name: &str) -> String {
    let nearest = roles::nearest(name).join("`, `");
    format!(
        "`{name}` is neither a role nor another argument of `#[spin_lock_safe]`; the most like it \
         are `{nearest}`"
    )
}

pub(crate) fn role_with_more(role: &Role) -> String {
    format!(
        "write the role on its own: `#[spin_lock_safe({})]`",
        role.name
    )
}

pub(crate) fn malformed_argument() -> &'static str {
    "write a role such as `HW_STARTIO`, or `strict`, `also(..)`, `crate = path`"
}

pub(crate) fn also_without_list() -> &'static str {
    "write `also(function, Type::method)`, with paths of functions that take the token last, and \
     `&` or `&mut` before a path if it takes a `&LockToken` or a `&mut LockToken`"
}

pub(crate) fn also_in_scope() -> &'static str {
    "put `also(..)` on the attribute of the scope, which passes the token for this one"
}

pub(crate) fn crate_without_path() -> &'static str {
    "write `crate = path`, with the path under which spin_lock_safe is found here"
}

pub(crate) fn repeated_argument(name: &Ident) -> String {
    format!("the argument `{name}` is given twice")
}

pub(crate) fn several_roles(first: &Role, second: &Ident) -> String {
    format!(
        "a function has one role, and this one is `{}` already: write another function for \
         `{second}`",
        first.name
    )
}

pub(crate) fn unfit_item(keyword: &Ident) -> String {
    format!(
        "`#[spin_lock_safe]` belongs on a function, an `impl` block or an inline module, and \
         this is `{keyword}`: put it on what locks or completes"
    )
}

pub(crate) fn module_elsewhere(module: &Ident) -> String {
    format!(
        "the body of `{module}` lies in another file, which the attribute does not see: put it \
         on the functions and `impl` blocks there"
    )
}

pub(crate) fn unfinished() -> &'static str {
    "the function ends here, before its body"
}

pub(crate) fn no_body(function: &Ident) -> String {
    format!(
        "`{function}` has no body here to check: put `#[spin_lock_safe]` on the \
         function that implements it, and declare the token as a parameter in both"
    )
}

pub(crate) fn asynchronous() -> String {
    "an `async fn` is left and entered again, so the spin locks that it holds cannot be \
     counted: lock and complete in an ordinary `fn`"
        .to_owned()
}

pub(crate) fn constant() -> String {
    "a `const fn` can run at compile time, where there are no spin locks: remove `const`, \
     or the attribute"
        .to_owned()
}

pub(crate) fn variadic() -> String {
    "a variadic function cannot be checked: lock and complete in a function with fixed \
     parameters, and call that"
        .to_owned()
}

pub(crate) fn safe_entry_point(function: &Ident) -> String {
    format!(
        "`{function}` is an entry point, which the system calls with no spin lock held; the \
         driver must not call it by itself under a lock: write `unsafe extern`"
    )
}

pub(crate) fn several_tokens(function: &Ident) -> String {
    format!("`{function}` has a token already: one call of a function has one token")
}

pub(crate) fn owned_token(access: Access) -> String {
    format!("a token is only lent: write `{}`", parameter(access))
}

pub(crate) fn unnamed_token(access: Access) -> String {
    format!(
        "the token needs a name to be passed on: write `{}`",
        parameter(access)
    )
}

pub(crate) fn missing_token(function: &Ident, callee: &Ident, access: Access) -> String {
    format!(
        "`{callee}` {}, so `{function}` must name its token: add the parameter `{}`, \
         and let its callers pass theirs",
        verb(access),
        parameter(access)
    )
}

pub(crate) fn test_function(function: &Ident, callee: &Ident, access: Access) -> String {
    format!(
        "`{callee}` {}, and the test `{function}` has no token: move this into an \
         `unsafe extern \"C\" fn` under the attribute, and call that from the test",
        verb(access)
    )
}

pub(crate) fn missing_token_or_type(function: &Ident, callee: &Ident, access: Access) -> String {
    format!(
        "{}; if this is another type's `{callee}`, call it by its path, `Type::{callee}(..)`",
        missing_token(function, callee, access)
    )
}

pub(crate) fn missing_token_in_trait(function: &Ident, callee: &Ident, access: Access) -> String {
    format!(
        "`{callee}` {}, and a trait fixes the parameters of `{function}`: add `{}` to \
         `{function}` in the trait and in its implementations",
        verb(access),
        parameter(access)
    )
}

pub(crate) fn unclear_receiver(method: &str, owner: &str, receiver: &str) -> String {
    format!(
        "`{owner}::{method}` takes the hidden token, and the type of `{receiver}` cannot be told \
         here: give `{receiver}` its type, or call the method by the path of its type, \
         `{owner}::{method}(..)`"
    )
}

/// For the documentation of a public function.
pub(crate) fn hidden_token_note(access: Access) -> String {
    let token = match access {
        Access::Shared => "&LockToken",
        Access::Exclusive => "&mut LockToken",
    };
    format!(
        "This function {}. Outside of the scope of its `#[spin_lock_safe]`, pass it the token, \
         a `{token}`, as the last argument.",
        verb(access)
    )
}

pub(crate) fn function_value(function: &str) -> String {
    format!(
        "`{function}` takes the hidden token: pass a closure that calls it, `|..| {function}(..)`"
    )
}

pub(crate) fn shared_token(function: &Ident, callee: &Ident, token: &Ident) -> String {
    format!(
        "`{callee}` {}, but `{function}` may only lock: write `{token}: &mut LockToken`",
        verb(Access::Exclusive)
    )
}

pub(crate) fn reserved_name(name: &Ident) -> String {
    format!("`{name}` is the name of the hidden token: give this another name")
}

pub(crate) fn annotated_twice(function: &Ident) -> String {
    format!(
        "`{function}` is under two `#[spin_lock_safe]` attributes, and the first has made its \
         token: leave one, with the arguments of both"
    )
}

pub(crate) fn raw_binding(written: &str, routine: &Routine) -> String {
    let module = match routine.form {
        Form::Function => "spin_lock_safe::ddi::",
        Form::Method => "",
    };
    format!(
        "`{written}` goes around the spin lock count: call `{module}{}`",
        call(routine)
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
         let its callers pass theirs"
    )
}

pub(crate) fn undeclared_token_of_entry_point(function: &Ident, token: &Ident) -> String {
    format!(
        "`{function}` has no token of this name: add the parameter `{token}: &mut LockToken`; the \
         attribute fills it in, and the system does not see it"
    )
}

pub(crate) fn restored_irql(written: &str) -> String {
    format!("`{written}` takes the guard, and the token keeps the IRQL: write `{written}(guard)`")
}

pub(crate) fn saved_irql(written: &str, arguments: usize) -> String {
    let lock = if arguments > 1 { "&lock" } else { "" };
    format!(
        "`{written}` gives back a guard, and the token keeps the IRQL: write \
         `let guard = {written}({lock})`"
    )
}

/// What a completing routine takes first, and the type of that.
fn first_argument(written: &str) -> (&'static str, &'static str) {
    match written.rsplit("::").next() {
        Some("IoCompleteRequest") => ("request", "Irp"),
        Some("StorPortCompleteServiceIrp") => ("device extension", "HwDeviceExtension"),
        _ => ("device", "DeviceObject"),
    }
}

pub(crate) fn raw_pointer(written: &str, pointer: &str) -> String {
    let (what, handle) = first_argument(written);
    format!(
        "`{pointer}` is the system's pointer, and `{written}` takes the {what}: wrap it once, \
         `unsafe {{ {handle}::from_raw({pointer}) }}`, and pass that"
    )
}

pub(crate) fn leaked_guard(written: &str) -> String {
    format!(
        "`{written}` would keep the spin lock held for ever: release the guard with \
         `drop(guard)` or `guard.release()`"
    )
}

pub(crate) fn allowed_lint() -> &'static str {
    "an unsafe call in this body must be seen, so `unsafe_op_in_unsafe_fn` stays forbidden here: \
     remove this attribute, and write `unsafe` blocks"
}

pub(crate) fn hidden_token(token: &Ident, callee: &Ident) -> String {
    format!(
        "a variable hides the token `{token}` here, and `{callee}` needs the token: give the \
         variable another name"
    )
}

/// A function of this name that fits the role.
fn wanted(role: &Role, function: &Ident) -> String {
    let parameters = role.parameters.iter();
    let mut written: Vec<String> = parameters
        .map(|parameter| format!("{}: {}", parameter.name, parameter.ty))
        .collect();
    if role.locks == Locks::Cancel {
        written.push("cancel: CancelSpinLockGuard<'_>".to_owned());
    }
    let result = match role.result {
        "VOID" => String::new(),
        result => format!(" -> {result}"),
    };
    let parameters = written.join(", ");
    format!("`unsafe extern \"system\" fn {function}({parameters}){result}`")
}

pub(crate) fn role_is_entry_point(role: &Role, function: &Ident) -> String {
    format!(
        "the system calls a function of the role `{}`: write {}",
        role.name,
        wanted(role, function)
    )
}

pub(crate) fn role_abi(role: &Role, function: &Ident) -> String {
    format!(
        "the system calls a function of the role `{}` by its own convention: write {}",
        role.name,
        wanted(role, function)
    )
}

pub(crate) fn generic_role(role: &Role) -> String {
    format!(
        "the system calls a function of the role `{}`, and knows no generic parameters: leave \
         them out",
        role.name
    )
}

pub(crate) fn undeclared_guard(role: &Role) -> String {
    format!(
        "a function of the role `{}` is entered with the cancel spin lock held: declare its guard \
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

pub(crate) fn other_role(role: &Role, function: &Ident, other: &Role) -> String {
    format!(
        "{}; the role with so many is `{}`",
        role_parameters(role, function),
        other.name
    )
}

pub(crate) fn configured_parameter(role: &Role) -> String {
    format!(
        "a function of the role `{}` always has all of its parameters: put the `#[cfg]` on the \
         whole function",
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
        "`{}` is the role of one function: put `#[spin_lock_safe({})]` on that function",
        role.name, role.name
    )
}

pub(crate) fn held_on_entry(callee: &Ident, role: &Role, lock: &str) -> String {
    format!(
        "`{callee}` may run only while no spin lock is held, and a function of the role `{}` is \
         entered with {lock} held: leave it to {}",
        role.name,
        match role.locks {
            Locks::Queue => "what runs when that is released",
            Locks::EntersQueue => "what runs when it has returned",
            _ => "a routine that is not, such as a DPC",
        }
    )
}

pub(crate) fn exclusive_token_on_entry(role: &Role, lock: &str) -> String {
    format!(
        "a function of the role `{}` is entered with {lock} held, so it may only lock: write \
         `&LockToken`",
        role.name
    )
}

pub(crate) fn guard_without_role(function: &Ident) -> String {
    format!(
        "only a cancel routine is entered with the cancel spin lock held: write \
         `#[spin_lock_safe(DRIVER_CANCEL)]` if `{function}` is one"
    )
}
