//! A value that must stay on its thread, behind the cancel spin lock in a `static`.
//! Whoever holds the lock has the value; so it has to be `Send`.

use std::rc::Rc;

use spin_lock_safe::CancelLocked;

static SHARED: CancelLocked<Option<Rc<u32>>> = CancelLocked::new(None);

fn main() {}
