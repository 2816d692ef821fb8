//! Temporaries in blocks, conditions and arguments around tracked calls, and when they are dropped.
//! What is put together again keeps its edition, so the order is that of the twin by hand.

#![allow(unused_must_use, unused_unsafe)]

use std::cell::RefCell;

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(1);

thread_local! {
    static LOG: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
}

struct Noisy(&'static str);

impl Noisy {
    fn get(&self) -> Option<u32> {
        Some(1)
    }
}

impl Drop for Noisy {
    fn drop(&mut self) {
        log(self.0);
    }
}

fn log(text: &'static str) {
    LOG.with_borrow_mut(|log| log.push(text));
}

macro_rules! temporaries {
    ($(#[$attribute:meta])? $name:ident($token:ident $($with:ident)?)) => {
        $(#[$attribute])?
        fn $name($token: &LockToken) -> u32 {
            let sum = {
                let _local = Noisy("local");
                *OPEN.acquire($($with)?) + Noisy("tail").get().unwrap()
            };
            log("after the block");
            if let Some(2) = Noisy("condition").get() {
                log("never");
            } else {
                *OPEN.acquire($($with)?) += 1;
                log("else");
            }
            match Noisy("matched").get() {
                Some(_) if { Noisy("guard").get() == Some(1) && *OPEN.acquire($($with)?) > 0 } => {
                    log("arm");
                }
                _ => log("never"),
            }
            let list = [
                sum,
                { Noisy("element").get().unwrap() + *OPEN.acquire($($with)?) },
                { log("last"); 1 },
            ];
            (|| {
                let _local = Noisy("local of closure");
                *OPEN.acquire($($with)?) + Noisy("tail of closure").get().unwrap()
            })();
            unsafe {
                let _local = Noisy("local of unsafe");
                Noisy("tail of unsafe").get().is_some() && *OPEN.acquire($($with)?) > 0
            };
            log("end");
            list.len() as u32 + Noisy("tail of body").get().unwrap() + *OPEN.acquire($($with)?)
        }
    };
}

temporaries! { #[spin_lock_safe] annotated(token) }
temporaries! { by_hand(token token) }

fn main() {
    // SAFETY: there is no other token, and no lock is held.
    let token = unsafe { LockToken::enter() };
    *OPEN.acquire(&token) = 1;
    annotated(&token);
    let annotated = LOG.take();
    *OPEN.acquire(&token) = 1;
    by_hand(&token);
    assert_eq!(annotated, LOG.take());
    assert_eq!(annotated.len(), 16);
}
