//! `loop` with a value, `while`, `while let`, `for`, labels, labelled `continue` and blocks.
//! A guard that is gone at the end of a round is gone at the start of the next.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn drain(queues: &[SpinLock<Vec<Irp>>], token: &mut LockToken) -> usize {
    let mut done = 0;
    'queues: for queue in queues {
        while !queue.acquire().is_empty() {
            let Some(irp) = queue.acquire().pop() else {
                continue 'queues;
            };
            IoCompleteRequest(irp, IO_NO_INCREMENT);
            done += 1;
        }
        let last = 'taken: {
            let mut queue = queue.acquire();
            if queue.len() > 1 {
                break 'taken None;
            }
            queue.pop()
        };
        if let Some(irp) = last {
            IoCompleteRequest(irp, IO_NO_INCREMENT);
        }
    }
    let rest = loop {
        let Some(queue) = queues.first() else { break 0 };
        let queue = queue.acquire();
        if queue.is_empty() {
            break queue.capacity();
        }
    };
    done + rest
}

fn main() {}
