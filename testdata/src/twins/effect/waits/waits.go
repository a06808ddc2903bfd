// Package waits tries again after a while, whatever the wait is called.
package waits

import (
	"context"
	"time"

	"twins/effect/waits/pausing"

	"github.com/go-playground/validator/v10"
)

func config() any { return nil }

func sleep() {
	for {
		if validator.New().Struct(config()) == nil { // silent
			return
		}
		time.Sleep(time.Second)
	}
}

func after() {
	for {
		if validator.New().Struct(config()) == nil { // silent
			return
		}
		<-time.After(time.Second)
	}
}

func timer() {
	t := time.NewTimer(time.Second)
	for {
		if validator.New().Struct(config()) == nil { // silent
			return
		}
		<-t.C
		t.Reset(time.Second)
	}
}

func ticker() {
	t := time.NewTicker(time.Second)
	defer t.Stop()
	for {
		if validator.New().Struct(config()) == nil { // silent
			return
		}
		<-t.C
	}
}

func selects(ctx context.Context) {
	for {
		if validator.New().Struct(config()) == nil { // silent
			return
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(time.Second):
		}
	}
}

func wait() { time.Sleep(time.Second) }

func helper() {
	for {
		if validator.New().Struct(config()) == nil { // silent
			return
		}
		wait()
	}
}

type clock struct{ d time.Duration }

func (c clock) next() { <-time.After(c.d) }

func method() {
	c := clock{time.Second}
	for {
		if validator.New().Struct(config()) == nil { // silent
			return
		}
		c.next()
	}
}

func literal() {
	rest := func() { time.Sleep(time.Second) }
	for {
		if validator.New().Struct(config()) == nil { // silent
			return
		}
		rest()
	}
}

func deferredToPackage() {
	for {
		if validator.New().Struct(config()) == nil { // silent
			return
		}
		pausing.Wait()
	}
}

func twice() {
	for {
		if validator.New().Struct(config()) == nil { // silent
			return
		}
		waitLong()
	}
}

func waitLong() { wait() }

// What is called as if it waited, and does not.

var log []string

func note() { log = append(log, "again") }

func Sleep() {}

func Backoff() { note() }

func noWait() {
	for {
		if validator.New().Struct(next()) == nil { // report
			return
		}
		note()
	}
}

func next() any { return nil }

func namedSleep() {
	for {
		if validator.New().Struct(next()) == nil { // report
			return
		}
		Sleep()
	}
}

func namedBackoff() {
	for {
		if validator.New().Struct(next()) == nil { // report
			return
		}
		Backoff()
	}
}

func packageNoWait() {
	for {
		if validator.New().Struct(next()) == nil { // report
			return
		}
		pausing.Count()
	}
}

func goroutineWaits() {
	for {
		if validator.New().Struct(next()) == nil { // report
			return
		}
		go wait()
	}
}

func literalNoWait() {
	rest := func() { note() }
	for {
		if validator.New().Struct(next()) == nil { // report
			return
		}
		rest()
	}
}

func packagePause(ctx context.Context) {
	for {
		if validator.New().Struct(config()) == nil { // silent
			return
		}
		if pausing.Pause(ctx, time.Second) != nil {
			return
		}
	}
}

func packageRest() {
	for {
		if validator.New().Struct(config()) == nil { // silent
			return
		}
		pausing.Rest(3)
	}
}

func packageTick(ctx context.Context) {
	for {
		if validator.New().Struct(next()) == nil { // report
			return
		}
		if pausing.Tick(ctx, time.Second) != nil {
			return
		}
	}
}

func packageLater() {
	for {
		if validator.New().Struct(next()) == nil { // report
			return
		}
		pausing.Later(time.Second)
	}
}
