//! Renders files from the table, and checks what each of its rows must have.
//!
//! To write the rendered files again, run `BLESS=1 cargo test -p spin-lock-safe-macros`.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use quote::ToTokens as _;

use super::rendered::{MICROSOFT, assert_file_is, files, root};
use crate::routines::{
    Access, Effect, Form, Irql, OTHER_GUARDS, ROUTINES, Routine, Sdv, UNWRAPPED,
};

fn effect(routine: &Routine) -> &'static str {
    match routine.effect {
        Effect::Acquire => "one more",
        Effect::TryAcquire => "one more, if free",
        Effect::AcquireSole => "the only one",
        Effect::Release => "one less",
        Effect::Complete => "must be none",
    }
}

fn irql(routine: &Routine) -> &'static str {
    match routine.irql {
        Irql::UpToDispatch => "up to `DISPATCH_LEVEL`",
        Irql::Dispatch => "`DISPATCH_LEVEL`",
        Irql::ThreadedDpc => "a threaded DPC's",
        Irql::UpToInterrupt => "up to the lock's",
        Irql::Held => "the lock's",
    }
}

fn guard(routine: &Routine) -> String {
    let link = |guard| format!("[`{guard}`](crate::{guard})");
    routine.guard.map_or_else(String::new, link)
}

fn function_row(routine: &Routine) -> String {
    let name = routine.name;
    let sdv = match routine.sdv {
        Sdv::Counts => "yes",
        Sdv::DoesNot => "no",
    };
    let (effect, guard, irql) = (effect(routine), guard(routine), irql(routine));
    let page = page(routine);
    format!("| [`{name}`] | {effect} | {irql} | {guard} | {sdv} | {page} |")
}

/// Links to the Microsoft page of a routine: by its name, or by the name after its header.
fn page(routine: &Routine) -> String {
    let (header, name) = match routine.page.split_once(", ") {
        Some((header, name)) => (header, name.trim_matches('`')),
        None => (routine.page, routine.name),
    };
    let folder = header.trim_end_matches(".h");
    let page = format!("{folder}/nf-{folder}-{}", name.to_lowercase());
    format!("[{header}]({MICROSOFT}/{page})")
}

fn method_row(routine: &Routine) -> String {
    let name = routine.name;
    let links: Vec<String> = routine
        .of
        .iter()
        .map(|of| format!("[`{of}::{name}`](crate::{of}::{name})"))
        .collect();
    let pages = routine.page.replace(", ", "`], [`");
    format!(
        "| {} | {} | [`{pages}`] |",
        links.join(", "),
        effect(routine)
    )
}

fn rows(form: Form, row: impl Fn(&Routine) -> String) -> String {
    let routines = ROUTINES.iter().filter(|routine| routine.form == form);
    routines.map(|routine| row(routine) + "\n").collect()
}

#[test]
fn the_documentation_shows_the_table() {
    let mut text = String::from(
        "| routine | spin locks held | IRQL | guard | counted by SDV | Microsoft's page |\n\
         |---|---|---|---|---|---|\n",
    );
    text += &rows(Form::Function, function_row);
    text += "\nStatic Driver Verifier (SDV) counts eight of Microsoft's routines for SpinLockSafe. This crate also \
             counts the others,\nbecause a processor waits forever for any kind of lock that it holds.\n\n\
             | method | spin locks held | same as |\n|---|---|---|\n";
    text += &rows(Form::Method, method_row);
    assert_file_is("runtime/src/routines.md", &text);
}

/// The crates that bind the raw exports, and a path of each.
const BINDINGS: &[(&str, &str)] = &[
    ("wdk-sys", "wdk_sys::ntddk"),
    ("windows-sys", "windows_sys::Wdk::System::SystemServices"),
    ("the raw bindings of this crate", "spin_lock_safe::sys"),
];

const LEAKS: &[&str] = &[
    "core::mem::forget",
    "std::mem::forget",
    "alloc::boxed::Box::leak",
    "std::boxed::Box::leak",
    "core::mem::ManuallyDrop::new",
    "std::mem::ManuallyDrop::new",
];

fn disallowed(path: &str, reason: &str) -> String {
    format!("    {{ path = \"{path}\", reason = \"{reason}\", allow-invalid = true }},\n")
}

fn disallowed_exports(module: &str) -> String {
    let mut lines = String::new();
    for routine in ROUTINES {
        let is_export = routine.form == Form::Function && routine.effect != Effect::AcquireSole;
        let own = is_export.then_some(routine.name);
        for export in own.iter().chain(routine.raw) {
            if is_bound(module, export) {
                let call = format!("call `spin_lock_safe::ddi::{}`", routine.name);
                lines += &disallowed_export(module, export, &call);
            }
        }
    }
    for export in UNWRAPPED {
        if is_bound(module, export.name) {
            lines += &disallowed_export(module, export.name, export.instead);
        }
    }
    lines
}

fn disallowed_export(module: &str, export: &str, instead: &str) -> String {
    let reason = format!("it bypasses the spin lock count: {instead}");
    disallowed(&format!("{module}::{export}"), &reason)
}

/// Returns whether the module has such a function. Storport's lock routines are inline functions in C,
/// which no bindings have.
fn is_bound(module: &str, export: &str) -> bool {
    match module {
        "wdk_sys::ntddk" => {
            let bound = fs::read_to_string(root().join("tests/wdk-sys/src/ntddk.rs")).unwrap();
            bound.contains(&format!("pub fn {export}("))
        }
        "spin_lock_safe::sys" => !UNWRAPPED.iter().any(|it| it.name == export),
        _ => !export.starts_with("StorPort"),
    }
}

#[test]
fn the_clippy_configuration_names_every_export() {
    let mut text = String::from(
        "# Finds raw bindings of the routines, and leaks of guards, where no attribute sees them.\n\
         # Copy these lines into the `clippy.toml` of the driver, and allow the lint\n\
         # `clippy::disallowed_methods` where a raw call is intended.\n\
         disallowed-methods = [\n",
    );
    for (name, module) in BINDINGS {
        writeln!(text, "    # {name}").unwrap();
        text += &disallowed_exports(module);
    }
    text += "    # a second token\n";
    let reason = "a second token does not count the locks of the first: put `#[spin_lock_safe]` on the function";
    text += &disallowed("spin_lock_safe::LockToken::enter", reason);
    text += "    # leaks\n";
    for leak in LEAKS {
        let reason = "a spin lock guard in it would never release its lock";
        text += &disallowed(leak, reason);
    }
    text += "]\n";
    assert_file_is("runtime/lints/clippy.toml", &text);
}

/// Returns the texts of the files under `folder` with this extension.
pub(super) fn texts(folder: &Path, extension: &str) -> Vec<String> {
    let files = files(folder).into_iter();
    let files = files.filter(|path| path.extension().is_some_and(|found| found == extension));
    files
        .map(|path| fs::read_to_string(path).unwrap())
        .collect()
}

/// Checks that every row has a wrapper with its name and the token in its place.
#[test]
fn every_routine_has_its_wrapper() {
    let files: Vec<syn::File> = texts(&root().join("runtime/src"), "rs")
        .iter()
        .map(|text| syn::parse_file(text).unwrap())
        .collect();
    let items = || files.iter().flat_map(|file| &file.items);
    for routine in ROUTINES {
        let name = routine.name;
        match routine.form {
            Form::Function => {
                let wrapper = items().find_map(|item| function(item, name));
                check_wrapper(routine, &wrapper.expect(name).sig, 0);
            }
            Form::Method => {
                for of in routine.of {
                    let wrapper = items().find_map(|item| method(item, of, name));
                    check_wrapper(routine, &wrapper.expect(name).sig, routine.arity());
                }
            }
        }
    }
}

fn function<'a>(item: &'a syn::Item, name: &str) -> Option<&'a syn::ItemFn> {
    match item {
        // The back ends have functions of these names, which take no token.
        syn::Item::Fn(item) if item.sig.ident == name && takes_guard_or_token(&item.sig) => {
            Some(item)
        }
        _ => None,
    }
}

fn method<'a>(item: &'a syn::Item, of: &str, name: &str) -> Option<&'a syn::ImplItemFn> {
    let syn::Item::Impl(item) = item else {
        return None;
    };
    let syn::Type::Path(ty) = &*item.self_ty else {
        return None;
    };
    item.items.iter().find_map(|item| match item {
        syn::ImplItem::Fn(item)
            if item.sig.ident == name && ty.path.segments.last()?.ident == of =>
        {
            Some(item)
        }
        _ => None,
    })
}

fn typed(signature: &syn::Signature) -> Vec<String> {
    let types = signature.inputs.iter().filter_map(|input| match input {
        syn::FnArg::Typed(parameter) => Some(parameter.ty.to_token_stream().to_string()),
        syn::FnArg::Receiver(_) => None,
    });
    types.collect()
}

fn takes_guard_or_token(signature: &syn::Signature) -> bool {
    let first = typed(signature).into_iter().next();
    first.is_some_and(|ty| ty.contains("LockToken") || ty.contains("Guard"))
}

fn check_wrapper(routine: &Routine, signature: &syn::Signature, token_at: usize) {
    let name = routine.name;
    let mut types = typed(signature);
    if let Some(access) = routine.effect.access() {
        let token = types.remove(token_at);
        let is_exclusive = token.contains("mut LockToken");
        assert!(
            token.contains("LockToken"),
            "{name} has no token in its place"
        );
        assert_eq!(is_exclusive, access == Access::Exclusive, "{name}");
    }
    assert_eq!(types.len(), routine.arity(), "{name} has another arity");
    if let Some(guard) = routine.guard {
        let output = signature.output.to_token_stream().to_string();
        let text = output + &types.concat();
        let is_of_interrupt = OTHER_GUARDS.iter().any(|other| text.contains(other));
        assert!(
            text.contains(guard) || is_of_interrupt,
            "{name} has another guard"
        );
    }
}

/// Checks that an accepted case and a refused case call every row.
#[test]
fn every_routine_has_its_cases() {
    for folder in ["accept", "reject"] {
        let cases = texts(&root().join("tests/ui").join(folder), "rs");
        let calls = |call: &str| cases.iter().any(|case| case.contains(call));
        for Routine { name, form, .. } in ROUTINES {
            let call = match form {
                Form::Function => calls(&format!("{name}(")),
                Form::Method => calls(&format!(".{name}(")),
            };
            assert!(call, "no case in {folder} calls {name}");
        }
    }
}
