// Package waitspells makes something that needs another system, which may not be there yet. What decides: whether the loop ends when it has
// it, or goes on with it.
package waitspells

import (
	"context"
	"errors"
	"fmt"
	"log"
	"time"

	"buf.build/go/protovalidate"
	"github.com/avast/retry-go/v4"
	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/client-go/discovery"
	"k8s.io/client-go/restmapper"
)

type sleeper struct{ d time.Duration }

func (s *sleeper) rest() { time.Sleep(s.d) }

type ticker interface{ C() <-chan time.Time }

func ByMethod(dc discovery.DiscoveryInterface) meta.RESTMapper {
	s := &sleeper{time.Second}
	for ; ; s.rest() {
		if groups, err := restmapper.GetAPIGroupResources(dc); err == nil {
			return restmapper.NewDiscoveryRESTMapper(groups) // silent
		}
	}
}

func ByTicker(ctx context.Context, t ticker) (v protovalidate.Validator, err error) {
	for {
		if v, err = protovalidate.New(); err == nil { // silent
			return v, nil
		}
		select {
		case <-t.C():
		case <-ctx.Done():
			return nil, errors.Join(err, context.Cause(ctx))
		}
	}
}

func ByLabel(wait <-chan bool) protovalidate.Validator {
	var v protovalidate.Validator
loop:
	for {
		var err error
		switch v, err = protovalidate.New(); { // silent
		case err == nil:
			break loop
		case !<-wait:
			panic(err)
		}
	}
	return v
}

func ByLibrary() (v protovalidate.Validator, err error) {
	err = retry.Do(func() (err error) {
		v, err = protovalidate.New() // silent
		return err
	}, retry.Attempts(5))
	return v, err
}

func ByCount(pause func()) (protovalidate.Validator, error) {
	var errs []error
	for n := 5; n > 0; n-- {
		v, err := protovalidate.New() // silent
		if err != nil {
			errs = append(errs, fmt.Errorf("%d: %w", n, err))
			pause()
			continue
		}
		return v, nil
	}
	return nil, errors.Join(errs...)
}

// Serve uses it for one message, waits, and makes another.
func Serve(msgs <-chan protovalidate.Message, s *sleeper) {
	for m := range msgs {
		v, err := protovalidate.New() // report
		if err != nil {
			s.rest()
			continue
		}
		if err := v.Validate(m); err != nil {
			log.Println(err)
		}
	}
}

// Poll looks each second.
func Poll(ctx context.Context, next func() protovalidate.Message) {
	for t := time.NewTicker(time.Second); ctx.Err() == nil; <-t.C {
		v, err := protovalidate.New() // report
		if err != nil {
			continue
		}
		log.Println(v.Validate(next()))
	}
}

// Sends tries to send, and makes it with each attempt.
func Sends(m protovalidate.Message, send func() error) error {
	for {
		v, err := protovalidate.New() // report
		if err != nil {
			return err
		}
		if err := v.Validate(m); err != nil {
			return err
		}
		if send() == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
}
