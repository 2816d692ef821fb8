//! Statements, expressions and patterns.

use super::Rule;

#[rustfmt::skip]
pub(super) const RULES: &[Rule] = &[
    (
        "statement",
        &[
            "$expr;", "let $pattern = $expr;", "let $local = $closure;", "let $local = $lock.acquire();",
            "$local($expr,*);", "let $pattern: $ty = $expr;",
            "let Some($local) = $expr else { return $expr };", "let ($local, $local) = ($closure, $expr);",
            "$blocklike", "$outer $expr;", "#[cfg(x)] let $local = $closure;", "let $local;", "drop($local);",
            "$local.release();", "$block_item", "$mac;", "use $import;",
            "'finish: { $statement* break 'finish; }", "break 'IoCompleteRequest ($expr)", "$macro_rules",
            "fragment($block_item)", "fragment(let $local = $expr);", "fragment($expr);", "fragment({ $statement* })", "#![allow(unused)]",
            "let $local: $ty = $closure;", "#[allow(unsafe_op_in_unsafe_fn)] $block_item",
            "let x = $expr << $expr;", "continue 'a;",
        ],
    ),
    (
        "block_item",
        &[
            "fn $name($parameter,*) $body", "static QUEUE: $ty = 0;", "struct Device;",
            "macro_rules! m { () => { $expr } }", "impl Device { $member }", "mod nested { $function }",
            "const C: u8 = $expr;",
            "struct IoCompleteRequest($ty, $ty);", "enum E { IoCompleteRequest(u8), B = $expr }",
            "const fn $name($parameter,*) -> u8 $body", "unsafe extern \"C\" fn $name() $body",
            "extern \"C\" { fn IoCompleteRequest(irp: Irp, boost: i8); }", "type A = fn($ty) -> $ty;",
            "trait T { fn $name(&self) $body }", "pub(crate) static S: [$ty; { $expr }] = [];",
            "union IoCompleteRequest { a: u8 }", "#[cfg(x)] fn $name() { #![allow(unsafe_op_in_unsafe_fn)] $expr }",
            "impl Trait for Device { $trait_member* }", "const _: () = { $statement* };",
        ],
    ),
    ("block", &["{}", "{ $statement* }", "{ $statement* $expr }"]),
    (
        "blocklike",
        &[
            "$block", "if $condition $block else $block", "if $condition $block", "match $expr { $arm* }",
            "while $condition $block", "for $pattern in $expr $block", "'a: loop $block", "unsafe $block",
            "loop $block", "if $condition $block else if $condition $block else $block", "'a: $block",
            "const $block",
        ],
    ),
    (
        "condition",
        &[
            "x", "let $pattern = $expr", "$expr == $expr", "let Some($local) = $trial",
            "let Some(x) = $expr && $local > 1", "!($expr)", "$local == (Device { queue: $expr })",
        ],
    ),
    (
        "arm",
        &[
            "$pattern => $expr,", "$pattern if $expr => $block", "Some($local) => $expr,", "None => $expr,",
            "_ => $block", "#[cfg(x)] $pattern => $expr,", "A | B if let $pattern = $expr => $expr,",
            "$pattern => $blocklike", "$pattern => $closure,", "$pattern if $condition => $blocklike",
            "$pattern => return $expr,", "$pattern => $expr.map($closure),", "| $pattern => {}",
            "$pattern => $block.len(),", "$pattern => m! { $expr },", "$pattern => x as Vec<A, B>,",
            "$pattern => f::<A, B>($expr),", "$pattern => &$block,", "$pattern => x = $block,",
            "$pattern if matches!($expr, $pattern) => $blocklike,",
        ],
    ),
    (
        "trial",
        &[
            "$lock.try_acquire_at_dpc_level()", "KeTryToAcquireSpinLockAtDpcLevel(&$lock)",
            "SpinLock::try_acquire_at_dpc_level(&$lock)", "self.queue.try_acquire_at_dpc_level()",
            "$local().try_acquire_at_dpc_level()",
        ],
    ),
    // Expressions
    (
        "expr",
        &[
            "x", "$acquire", "$complete", "$own_call", "$closure", "$literal", "$local", "$blocklike",
            "match $trial { Some($local) => $expr, None => $expr }",
            "match $trial { None => $expr, Some(mut $local) => $block }",
            "if let Some($local) = $trial $block else $block", "$mac", "$operation", "$misuse", "$path",
            "return $expr", "break 'a $expr", "continue", "fragment($expr)", "async move $block",
            "async { $expr.await }", "[$expr,*]", "[$expr; $expr]", "($expr, $expr)", "($expr)",
            "Device { queue: $expr, ..$expr }", "Some($expr)", "Wrapper($expr, $expr)", "become $expr",
            "try $block", "yield $expr", "gen $block", "builtin # offset_of(Device, queue)", "_",
            "fragment($path)", "$local << $expr", "const $block", "unsafe $block",
            "'finish: $block",
        ],
    ),
    (
        "operation",
        &[
            "$local + $expr", "*$expr = $expr", "&mut $expr", "!$expr", "-$expr", "$expr?", "$local[$expr]",
            "$expr as $ty", "$expr..=$expr", "..", "$expr.0", "$expr.queue", "x += $expr",
            "&raw const $local", "$expr && $expr", "$expr < $expr", "$expr.await", "$expr..", "$expr.0.1",
            "$local = $closure", "$expr.map($closure)", "$expr.for_each(|$pattern| $expr)",
            "$expr.unwrap_or_else(|| $expr)",
            "$expr | $expr", "$expr || $expr", "$expr >> $expr", "$expr << $expr", "($expr) < ($expr)",
            "$expr > $expr", "x as $ty < $expr", "$expr as *const $ty", "f::<$ty, $ty>($expr, $expr)",
            "<$ty as Trait<$ty, $ty>>::new($expr)", "$expr.f::<$ty, $ty>($expr)", "$local += $expr",
            "$expr[$expr..]", "x <= $expr", "x >>= $expr", "$expr.0[0]?.1",
        ],
    ),
    (
        "acquire",
        &[
            "$lock.acquire()", "$lock.acquire().len()", "KeAcquireSpinLock(&$lock)",
            "ddi::KeAcquireSpinLock(token, &$lock)", "SpinLock::acquire(&$lock)",
            "<SpinLock<u8>>::acquire(&$lock)", "$lock.acquire(token)", "$lock.acquire_sole()",
            "$lock.acquire_exclusive()", "IoAcquireCancelSpinLock()",
            "$lock.acquire_in_stack_queued(&mut handle)", "$trial", "KeAcquireSpinLockAtDpcLevel($expr)",
            "StorPortAcquireSpinLock(device, $expr)", "InterruptSpinLock::acquire($expr)", "r#acquire()",
            "$expr.r#acquire()", "$expr.acquire::<u8>()",
            "StorPortSpinLock::acquire_with_handle($expr, &mut handle)", "ExAcquireSpinLockShared(&$lock)",
            "$lock.acquire($expr, $expr)",
            "<SpinLock<$ty>>::acquire(&$lock)", "SpinLock::<$ty>::acquire(&$lock, token)",
            "fragment(SpinLock)::acquire(&$lock)", "spin_lock_safe::SpinLock::acquire(&$lock)",
            "$lock.acquire(own)", "$lock.r#acquire().f($acquire)", "$lock.acquire::<A, B>()",
            "SpinLock::acquire(&$lock,)",
        ],
    ),
    (
        "complete",
        &[
            "IoCompleteRequest(irp, 0)", "IoCompleteRequest($expr, $expr)",
            "IoCompleteRequest(token, irp, 0)", "IoCompleteRequest(&mut *token, irp, 0)",
            "IoStartNextPacket(device, true)", "IoStartPacket(device, $expr, None, None)",
            "IoStartNextPacketByKey(device, true, $expr)", "StorPortCompleteServiceIrp(device, $expr)",
            "spin_lock_safe::ddi::IoCompleteRequest($expr, 0)", "IoCompleteRequest(irp)",
            "#[cfg(x)] IoCompleteRequest(irp, 0)", "IoCompleteRequest::<u8>(irp, 0)",
            "IoCompleteRequest(f::<A, B>($expr), $expr)", "IoCompleteRequest(|a, b| $expr, x as Vec<A, B>)",
            "IoCompleteRequest($local | x, y | z)", "IoCompleteRequest(own, irp, 0)",
            "IoCompleteRequest(<A as B<C, D>>::f($expr), 0,)", "IoCompleteRequest(x < y, z > $expr)",
            "IoCompleteRequest(x << 1, y >> 2)", "IoCompleteRequest($acquire, 0)", "IoCompleteRequest(x, <)",
            "r#IoCompleteRequest($expr, 0)", "IoCompleteRequest(guard.release(), irp, 0)",
        ],
    ),
    (
        "own_call",
        &[
            "$name($expr,*)", "self.$name($expr,*)", "Self::$name(self, $expr)", "Device::$name($expr)",
            "super::$name($expr)", "inner::$name()", "$expr.$name($expr,*)", "$local.next.unwrap().$name()",
            "my_complete($expr)", "$lock.lock_irq()", "MyLock::lock_irq($expr)",
            "Queue::complete_all($expr, token)", "<Device<u8> as Trait>::$name($expr)",
            "crate::device::$name(token)", "Self::$name", "($name)($expr)", "$local(token, $expr)",
            "self::$name($expr)", "r#$name($expr)", "<Self>::$name($expr)", "<Device>::$name(&$local, $expr)",
            "Device::<$ty>::$name($expr)", "$local.$name::<A, B>($expr)", "list.map($name)",
            "self.inner.queue.$name($expr)", "unsafe { &*$local }.$name()", "$local[0].$name($expr)?",
        ],
    ),
    (
        "misuse",
        &[
            "mem::forget($expr)", "Box::leak(Box::new($acquire))", "ManuallyDrop::new($local)",
            "KeReleaseSpinLock(&$lock, irql)", "KeReleaseSpinLock(guard)",
            "KeAcquireSpinLock(&$lock, &mut old_irql)", "KeAcquireSpinLock(&mut old_irql)",
            "IofCompleteRequest(irp, 0)", "wdk_sys::ntddk::IoCompleteRequest(irp, 0)",
            "KeAcquireSpinLockRaiseToDpc", "vec![$acquire].leak()", "no_spin_lock_held",
            "KeReleaseSpinLock(irp.CancelIrql)", "let $pattern = $expr",
            "forget($acquire)", "let guard = $acquire; forget(guard)", "Rc::into_raw(Rc::new(Some($acquire)))",
            "fragment(IofCompleteRequest)(irp, 0)", "x.map(IofCompleteRequest)", "ManuallyDrop::<$ty>::new($expr)",
            "MaybeUninit::$expr", "__private::__enter_entry_point()",
        ],
    ),
    (
        "closure",
        &[
            "|| x", "|irp| $complete", "move |irp| $complete", "|$pattern| $expr",
            "|$pattern, $pattern: $ty| -> $ty $block", "move || $expr", "async move |x| $expr",
            "|token| $complete", "{ |x| $expr }", "(|irp| $complete)", "static || $expr",
            "for<'a> |x: &'a u8| -> u8 { $expr }", "|| $acquire",
            "|irp, own: &mut LockToken| $complete", "|own: &LockToken| $acquire",
            "move |own: &mut spin_lock_safe::LockToken, $pattern: $ty| -> $ty $block",
            "|own: &mut LockToken| |irp| $complete", "|own: fragment(&mut LockToken)| $expr",
            "|token: &mut _| $expr", "|_, $pattern| $expr", "|x: Vec<A, B>| -> Result<A, B> $block",
            "|fragment($pattern)| $expr", "&mut |irp| $complete", "|| || $expr",
        ],
    ),
    (
        "mac",
        &[
            "done!()", "assert_eq!($expr, $expr)", "vec![$expr; $expr]", "matches!($expr, $pattern if $expr)",
            "println!(\"{x}\", x = $expr)", "select! { $pattern => $expr }", "done!($expr,*)",
            "done! { $statement* }", "matches!($expr, $pattern)", "done![$expr => $expr]",
            "format_args!($closure, $expr,)", "a::b!($acquire)", "done!(fragment($expr))",
            "cfg!(acquire($expr))", "stringify!($acquire)", "concat!($expr)", "asm!(\"\", in(reg) $acquire)",
            "select! { $arm* }", "select! { $pattern = $expr => $expr, complete => $block }",
            "done!($tokens)", "done! { $tokens }", "done![$tokens]", "assert!(matches!($expr, $pattern))",
            "assert_matches!($expr, $pattern if $expr)", "define! name { $tokens }", "trace!($name($pattern))",
            "matches!($expr, IoCompleteRequest($pattern, $pattern))", "let_assert!($pattern = $expr)",
        ],
    ),
    (
        "tokens",
        &[
            "", "$expr", "$acquire; $tokens", "$pattern => $expr", "a = $expr, $tokens", "$complete $tokens", "# ! ? @",
            "[$tokens] $tokens", "<$ty> $tokens", "$ty", "#[a] $tokens", "fn $name($tokens) {}", "| $tokens |",
            "fragment($tokens)", "$arm $arm", "let $pattern", "if $condition { $tokens }", "'a $tokens", "-> $ty",
        ],
    ),
    (
        "macro_rules",
        &[
            "macro_rules! m { () => { $expr } }", "macro_rules! m { ($tokens) => { $statement* } }",
            "macro_rules! m { () => ($expr); (x) => [$expr]; }", "macro_rules! m ( ($tokens) => { $tokens } );",
            "macro_rules! IoCompleteRequest { (x) => { $complete } }",
        ],
    ),
    (
        "path",
        &[
            "QUEUE", "self", "Self", "super::x", "inner::finish", "Device::push", "$name",
            "KeAcquireSpinLock", "IoCompleteRequest", "<$ty>::new", "Vec::<$ty>::new()", "SpinLock::acquire",
            "done", "<Self as Trait>::$name", "None",
            "r#$name", "fragment(inner::Device)::new", "Vec::<A, B>::new", "::core::mem::drop",
        ],
    ),
    (
        "lock",
        &[
            "QUEUE", "self.queue", "$local", "device.queue", "(*$expr).queue", "$expr", "$local[0]",
            "fragment(QUEUE)", "&QUEUE",
            "&*queue", "queue()", "self.0", "r#x.y", "fragment(self.queue)", "LOCKS[$expr]",
        ],
    ),
    (
        "local",
        &[
            "x", "guard", "irp", "queue", "token", "complete", "f", "r#x", "device",
        ],
    ),
    (
        "name",
        &[
            "finish", "push", "start", "drain", "acquire", "count", "forget", "IoCompleteRequest", "new",
            "my_complete",
        ],
    ),
    (
        "literal",
        &[
            "1", "\"x\"", "b'a'", "1.5e3f32", "'c'", "r#\"x\"#", "0u128", "c\"x\"", "-1", "true", "1.",
            "b\"\\xff\"",
        ],
    ),
    // Patterns
    (
        "pattern",
        &[
            "_", "x", "mut guard", "ref x", "Some($pattern)", "($pattern, $pattern)",
            "Device { queue, next: $pattern, .. }", "x @ $pattern", "$literal", "[$pattern, .., $pattern]",
            "&$pattern", "A | B", "(A | $pattern)", "None", "Option::None", "1..=2", "token",
            "Wrapper($pattern, ..)", "State::Both { a: $pattern }", "done!()", "($pattern if $expr)",
            "const { $expr }", "complete", "fragment($pattern)", "..", "box $pattern", "Some(mut guard)",
            "..=3",
            "IoCompleteRequest($pattern, $pattern)", "&mut $pattern", "SpinLock::acquire($pattern)",
            "$name($pattern)", "inner::Device($pattern)", "fragment(A | $pattern)", "KeAcquireSpinLock(..)",
            "<Device>::C", "r#fn", "ref mut x @ Some(_)", "'a'..='z'",
        ],
    ),
];
