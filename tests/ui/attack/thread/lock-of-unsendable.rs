//! A lock around a value that must stay on its thread, in a `static`.
//! Whoever holds the lock has the value; so it has to be `Send`.

use std::rc::Rc;

use spin_lock_safe::SpinLock;

static SHARED: SpinLock<Option<Rc<u32>>> = SpinLock::new(None);

fn main() {}
