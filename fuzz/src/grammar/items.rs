//! Attributes, items, signatures and types.

use super::Rule;

#[rustfmt::skip]
pub(super) const RULES: &[Rule] = &[
    (
        "attribute_and_item",
        &[
            "#[spin_lock_safe] $item", "#[spin_lock_safe($role)] $outer* $role_function",
            "#[spin_lock_safe($role, strict)] $role_function", "#[spin_lock_safe($arguments)] $item",
            "#[spin_lock_safe($role, types = $crate)] $role_function",
        ],
    ),
    (
        "arguments",
        &[
            "", "$argument", "$argument, $argument", "$argument,*", "$argument,", "$argument $argument,*",
            "fragment($argument), $argument",
        ],
    ),
    (
        "argument",
        &[
            "strict", "$role", "also($also,*)", "also($also,)", "crate = $crate", "also", "also()", "crate",
            "crate =", "strict = true", "role", "HW_START_IO", "also = x", "also(&)", "$literal", "r#strict",
            "::", "fragment($role)", "$ty", "types = $crate", "types",
        ],
    ),
    (
        "crate",
        &[
            "crate::sls", "spin_lock_safe", "::a::b", "self", "super::super", "fragment(a::b)", "a::<u8>",
            "a!()", "\"a\"",
        ],
    ),
    (
        "also",
        &[
            "my_complete", "MyLock::lock_irq", "&$name", "&mut $name", "&mut Queue::complete_all",
            "a::b::$name", "& & x", "mut x", "fragment(my_complete)", "<Queue>::push", "Queue::<u8>::push",
        ],
    ),
    (
        "role",
        &[
            "HW_STARTIO", "DRIVER_CANCEL", "DRIVER_DISPATCH", "KDEFERRED_ROUTINE", "IO_CSQ_ACQUIRE_LOCK",
            "IO_CSQ_RELEASE_LOCK", "IO_CSQ_REMOVE_IRP", "HW_INTERRUPT", "DRIVER_STARTIO",
        ],
    ),
    (
        "role_function",
        &[
            "$vis unsafe extern \"system\" fn start($named: $ty, $named: $ty) -> u8 $body",
            "unsafe extern \"system\" fn cancel($named: *mut DEVICE_OBJECT, $named: Irp, $pattern: CancelSpinLockGuard<'_>) $body",
            "unsafe extern \"C\" fn csq($named: *mut IO_CSQ, $pattern: $ty) $body",
            "unsafe extern \"C\" fn dpc($named: $ty, token: &mut LockToken, $named: $ty, $named: $ty, $named: $ty) $body",
            "unsafe extern fn isr($named: $ty, token: &LockToken) -> BOOLEAN $body", "$function",
        ],
    ),
    // Items
    (
        "item",
        &[
            "$function", "$outer* impl$generics $owner $where { $inner* $member* }",
            "$outer* $vis mod device { $inner* $module_item* }",
            "$outer* $default fn $name($receiver, $parameter,*) $result $body",
            "impl$generics Trait for $owner { $trait_member* }", "$module_item",
        ],
    ),
    (
        "module_item",
        &[
            "$function", "impl$generics $owner $where { $member* }",
            "impl Trait for $owner { $trait_member* }",
            "$outer* trait Trait { $trait_member* fn declared(&self); }",
            "struct Device<'a, T> { queue: SpinLock<T>, next: Option<Box<Device<'a, T>>>, held: SpinLockGuard<'a, T> }",
            "struct Device { queue: $ty, inner: Device }", "struct Wrapper($ty, pub $ty);",
            "enum State { Held($ty), Free, Both { a: $ty } }", "union Raw { a: u8 }",
            "#[cfg(x)] struct Device;", "static QUEUE: $ty = SpinLock::new(0);", "const COUNT: $ty = $expr;",
            "type Alias = $ty;", "use $import;", "mod inner { $module_item* }", "mod elsewhere;",
            "macro_rules! done { () => { $expr } }",
            "impl Deref for $owner { type Target = $ty; fn deref(&self) -> &Self::Target { $expr } }",
            "unsafe extern \"C\" { fn IofCompleteRequest(irp: *mut IRP); }", "$outer* $item",
            "done! { $expr }",
            "#![allow(unused)] $module_item", "fragment($function)", "fragment($module_item)",
            "macro_rules! done { ($tokens) => { $tokens } }", "static QUEUE: SpinLock<Device> = $expr;",
            "unsafe impl Trait for fragment(Device) { $trait_member* }",
            "impl Device { #![doc = \"x\"] $member* }",
        ],
    ),
    (
        "import",
        &[
            "super::*", "super::inner::finish", "self::inner::{finish as push, self, *}",
            "inner::Device as D", "spin_lock_safe::ddi::*", "{a, b::{c}}", "crate::device::push", "::x as _",
        ],
    ),
    (
        "member",
        &[
            "$outer* $vis $default fn $name($receiver, $parameter,*) $result $body", "$function",
            "const COUNT: u8 = 1;", "type X = $ty;", "done!();",
        ],
    ),
    (
        "trait_member",
        &[
            "$outer* fn $name($receiver, $parameter,*) $result $body", "fn $name(&self) $body",
            "type X = $ty;",
        ],
    ),
    (
        "function",
        &[
            "$outer* $vis fn $name$generics($parameter,*) $result $where $body",
            "fn $name(token: &mut LockToken, $parameter,*) $result $body",
            "fn $name(token: &LockToken, $parameter,*) $result $body",
            "$vis unsafe extern \"C\" fn $name($parameter,*) $result $body",
            "unsafe extern \"system\" fn $name(token: &mut LockToken, $parameter,*) $body",
            "$qualifier fn $name($parameter,*) $body",
        ],
    ),
    (
        "qualifier",
        &[
            "", "const", "async", "unsafe", "extern \"C\"", "const unsafe extern \"C\"", "extern \"Rust\"",
            "unsafe extern", "safe", "pub(in super) async unsafe",
            "unsafe extern fragment(\"C\")", "extern r\"C\"", "extern r#\"Rust\"#", "unsafe extern \"efiapi\"",
        ],
    ),
    ("default", &["", "default", "const", "unsafe", "async"]),
    (
        "vis",
        &["", "pub", "pub(crate)", "pub(in super::x)", "fragment(pub)"],
    ),
    (
        "outer",
        &[
            "/// Docs.\n", "#[inline]", "#[spin_lock_safe]", "#[spin_lock_safe($arguments)]",
            "#[spin_lock_safe::spin_lock_safe($role)]", "#[test]", "#[cfg(x)]",
            "#[cfg_attr(x, spin_lock_safe)]", "#[allow(unused)]", "#[unsafe(no_mangle)]", "#[doc = \"x\"]",
            "#[spin_lock_safe = 1]",
            "#[unsafe(naked)]", "#[allow(unsafe_op_in_unsafe_fn)]", "#[extern(\"C\")]", "#[fragment(inline)]",
        ],
    ),
    (
        "inner",
        &[
            "", "#![allow(unused)]", "//! Docs.\n",
            "#![allow(unsafe_op_in_unsafe_fn)]", "#![fragment(allow(unused))]", "#![cfg_attr(x, warn(rust_2024_compatibility))]",
        ],
    ),
    (
        "generics",
        &[
            "", "<T>", "<'a, T: Copy>", "<const N: usize>",
            "<'a: 'b, T: ?Sized + for<'c> Fn(&'c u8) -> u8 = u8>",
            "<F: Fn(u8) -> u8, G: FnMut() -> unsafe extern \"C\" fn()>", "<const N: usize = { 1 }>", "<T: A<B<C>>>",
        ],
    ),
    ("where", &["", "where T: Copy", "where $ty: Trait, 'a: 'b,"]),
    (
        "receiver",
        &[
            "&self", "&mut self", "self", "mut self", "self: Box<Self>", "self: &Self", "&'a self",
            "&'a mut self", "self: &mut Pin<&mut Self>", "#[cfg(x)] &self", "&'_ self",
        ],
    ),
    (
        "parameter",
        &[
            "$named: $ty", "irp: Irp", "token: &mut LockToken", "token: &LockToken", "_: &mut LockToken",
            "#[cfg(x)] token: &spin_lock_safe::LockToken", "$pattern: $ty", "guard: SpinLockGuard<'_, u8>",
            "irp: *mut IRP", "cancel: CancelSpinLockGuard<'_>", "no_spin_lock_held: u8", "...", "mut x: $ty",
            "(token): &mut LockToken", "ref token: &mut LockToken", "token: fragment(&LockToken)",
            "x: fragment(dyn A + B)", "fragment($pattern): $ty", "f: impl Fn(&mut LockToken, A) -> B<C, D>",
            "g: unsafe extern \"C\" fn(A, B) -> C", "token: LockToken", "#[cfg(x)] x: $ty",
        ],
    ),
    (
        "named",
        &[
            "x", "irp", "queue", "device", "mut x", "_", "#[cfg(x)] y", "r#fn", "guard",
        ],
    ),
    (
        "result",
        &[
            "", "-> $ty", "-> u8", "-> SpinLockGuard<'_, u8>", "-> Result<$ty, $ty>",
            "-> impl Iterator<Item = &'_ u8> + use<'_>", "-> !", "-> &u8",
            "-> (fragment($ty), &u8)", "-> Option<ForDpcSpinLockGuard<'_, u8>>", "-> m! { u8 }",
            "-> unsafe extern \"C\" fn(A) -> B", "-> Held<'_>", "-> S<{ 1 }>",
        ],
    ),
    (
        "body",
        &[
            "{}", "{ $inner* $statement* $expr }", "{ $statement* }", ";",
            "fragment({ $statement* })", "{ #![allow(unused)] $statement* $expr }",
        ],
    ),
    // Types
    (
        "ty",
        &[
            "u8", "Irp", "$owner", "&$ty", "&'a mut $ty", "*mut $ty", "SpinLock<$ty>",
            "SpinLockGuard<'_, $ty>", "SpinLockGuard<$ty>", "Option<$ty>", "Vec<$ty>", "($ty, $ty)",
            "[$ty; 2]", "[$ty]", "fn($ty) -> $ty", "impl Fn(&$ty) -> $ty", "&dyn Trait",
            "dyn for<'a> Fn(&'a $ty) + Send", "Self", "Self::X", "<$ty as Trait>::X", "&mut LockToken",
            "(($ty))", "fragment($ty)", "!", "()", "_", "Alias", "inner::Device", "Rc<RefCell<$ty>>",
            "crate::device::Device", "done!()", "ExSpinLock", "QueuedSpinLock<$ty>",
            "DpcSpinLockGuard<'a, $ty>", "HeldOnEntry<'_>", "StorPortSpinLock", "*const Extension",
            "&mut Srb", "unsafe extern \"C\" fn(_: $ty)", "Box<dyn FnMut($ty)>",
            "fragment(dyn A + B)", "A + B", "Result<$ty, $ty>", "fragment(inner::Device)::X", "r#fn",
            "impl Fn($ty, $ty) -> $ty", "[$ty; { 1 }]", "A<{ 1 }, B>", "&(dyn A + B)",
        ],
    ),
    (
        "owner",
        &[
            "Device", "Device<'_, T>", "Device<'a, $ty>", "inner::Device", "dyn Trait", "(Device)", "&Device",
            "State", "Wrapper", "[u8]", "fragment(Device)", "super::Device",
        ],
    ),
];
