// Package waits retries a construction that may fail, with a wait; or does not retry anything.
package waits

import (
	"context"
	"time"

	"buf.build/go/protovalidate"
	"github.com/avast/retry-go/v4"
	"github.com/cenkalti/backoff/v4"
)

func connectA() protovalidate.Validator {
	for {
		v, err := protovalidate.New() // silent
		if err != nil {
			time.Sleep(time.Second)
			continue
		}
		return v
	}
}

func connectB(ctx context.Context) (v protovalidate.Validator) {
	t := time.NewTicker(time.Second)
	defer t.Stop()
	for v == nil {
		v, _ = protovalidate.New() // silent
		select {
		case <-t.C:
		case <-ctx.Done():
			return v
		}
	}
	return v
}

func connectC(ctx context.Context) (protovalidate.Validator, error) {
	var last error
	for range 5 {
		v, err := protovalidate.New() // silent
		if err == nil {
			return v, nil
		}
		last = err
		if err := pause(ctx, time.Second); err != nil {
			return nil, err
		}
	}
	return nil, last
}

func pause(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func connectD() (v protovalidate.Validator, err error) {
	err = backoff.Retry(func() error {
		v, err = protovalidate.New() // silent
		return err
	}, backoff.NewExponentialBackOff())
	return v, err
}

func connectE() (v protovalidate.Validator, err error) {
	err = retry.Do(func() error {
		v, err = protovalidate.New() // silent
		return err
	}, retry.Attempts(3))
	return v, err
}

func connectF() protovalidate.Validator {
again:
	v, err := protovalidate.New() // silent
	if err != nil {
		<-time.After(time.Second)
		goto again
	}
	return v
}

// Each message has its own: nothing is tried again.
func checkG(msgs []protovalidate.Message) error {
	for _, m := range msgs {
		v, err := protovalidate.New() // report
		if err != nil {
			return err
		}
		if err := v.Validate(m); err != nil {
			return err
		}
	}
	return nil
}

func checkH(msgs []protovalidate.Message) (bad int) {
	for _, m := range msgs {
		v, err := protovalidate.New() // report
		if err != nil {
			continue
		}
		if v.Validate(m) != nil {
			bad++
		}
	}
	return bad
}
