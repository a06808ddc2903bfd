// Package rounds has loops. What decides: whether the loop goes on after it, whether it depends on the round, and whether the rounds are few and
// spelled out.
package rounds

import (
	"context"
	"errors"
	"fmt"
	"math/rand"
	"reflect"
	"regexp"
	"time"

	"github.com/avast/retry-go/v4"
	"github.com/cenkalti/backoff/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/klauspost/compress/zstd"
	"k8s.io/client-go/discovery"
	"k8s.io/client-go/discovery/cached/memory"
	"k8s.io/client-go/restmapper"
)

type record struct{ Name string }

func all(rs []record) (bad int) {
	for i := range rs {
		if validator.New().Struct(rs[i]) != nil { // report
			bad++
		}
	}
	return bad
}

func labelled(batches [][]record) error {
outer:
	for _, b := range batches {
		for _, r := range b {
			if r.Name == "" {
				continue outer
			}
		}
		// For each batch that has names: the loop goes on.
		v := validator.New() // report
		for _, r := range b {
			if err := v.Struct(r); err != nil {
				return err
			}
		}
	}
	return nil
}

func counted(n int) int {
	sum := 0
	for sum < n {
		// Until there is enough.
		m := reflectx.NewMapper("json") // report
		sum += len(m.FieldMap(reflect.ValueOf(record{})))
	}
	return sum
}

func backwards(rs []record) {
	i := len(rs) - 1
again:
	if i < 0 {
		return
	}
	// A loop without a keyword.
	re := regexp.MustCompile(`\W`) // report
	rs[i].Name = re.ReplaceAllString(rs[i].Name, "")
	i--
	goto again
}

func firstMatch(ctx context.Context, rs <-chan record) error {
	for r := range rs {
		if r.Name == "" {
			continue
		}
		// Only for the one that it was waiting for; the program asks once.
		re := regexp.MustCompile(`^\w+$`) // silent
		if !re.MatchString(r.Name) {
			return errors.New("name")
		}
		return nil
	}
	return ctx.Err()
}

func connect(cl discovery.DiscoveryInterface) (m *restmapper.DeferredDiscoveryRESTMapper, err error) {
	for range 5 {
		// Until the cluster answers.
		m = restmapper.NewDeferredDiscoveryRESTMapper(memory.NewMemCacheClient(cl)) // silent
		if _, err = m.RESTMapping("Pod"); err == nil {
			return m, nil
		}
		time.Sleep(time.Second)
	}
	return nil, err
}

func open() (enc *zstd.Encoder, err error) {
	err = backoff.Retry(func() error {
		// Tried until it works, and kept.
		enc, err = zstd.NewWriter(nil) // silent
		return err
	}, backoff.NewExponentialBackOff())
	return enc, err
}

func send(rs []record) error {
	for _, r := range rs {
		err := retry.Do(func() error {
			// For each record, and each attempt.
			return validator.New().Struct(r) // report
		}, retry.Attempts(3))
		if err != nil {
			return err
		}
	}
	return nil
}

func tagged(x any) map[string]int {
	out := make(map[string]int)
	for _, tag := range []string{"json", "db"} {
		// Another one in each round; both are made for each value.
		out[tag] = len(reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(x))) // report
	}
	return out
}

var byTag = func() map[string]*reflectx.Mapper {
	out := make(map[string]*reflectx.Mapper)
	for _, tag := range []string{"json", "db"} {
		// One for each tag, at the start.
		out[tag] = reflectx.NewMapper(tag) // silent
	}
	return out
}()

func rules(patterns []string, s string) bool {
	for _, p := range patterns {
		// As the caller says.
		if regexp.MustCompile(p).MatchString(s) { // silent
			return true
		}
	}
	return false
}

func compile(patterns []string) (res []*regexp.Regexp) {
	for _, p := range patterns {
		// Collected for the caller.
		res = append(res, regexp.MustCompile(p)) // silent
	}
	return res
}

func onDemand(rs []record) error {
	var v *validator.Validate
	for _, r := range rs {
		if r.Name == "" {
			continue
		}
		if v == nil {
			// When it is first needed: once for a call, which has the records.
			v = validator.New() // silent
		}
		if err := v.Struct(r); err != nil {
			return err
		}
	}
	return nil
}

func sampled(rs []record) error {
	for _, r := range rs {
		if rand.Intn(100) != 0 {
			continue
		}
		// Now and then, in a loop that may be long.
		if err := validator.New().Struct(r); err != nil { // report
			return err
		}
	}
	return nil
}

func Main(ctx context.Context, rs chan record, cl discovery.DiscoveryInterface, patterns []string) error {
	m, err := connect(cl)
	if err != nil {
		return err
	}
	enc, err := open()
	if err != nil {
		return err
	}
	if err := firstMatch(ctx, rs); err != nil {
		return err
	}
	deny := compile([]string{"a+", "b+"})
	// At the start, in no loop.
	if err := validator.New().Var(len(deny), "gt=0"); err != nil { // silent
		return err
	}
	if err := onDemand([]record{{"first"}}); err != nil {
		return err
	}
	for r := range rs {
		_, _ = all([]record{r}), labelled([][]record{{r}})
		_, _ = tagged(r), sampled([]record{r})
		_ = rules(patterns, r.Name)
		_, _ = counted(3), send([]record{r})
		backwards([]record{r})
		_ = enc.EncodeAll([]byte(r.Name), nil)
		fmt.Println(m.RESTMapping(r.Name))
	}
	return nil
}
