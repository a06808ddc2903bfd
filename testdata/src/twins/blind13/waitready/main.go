// Command waitready tries until something is there. What decides: whether the build itself is what is tried, and whether it waits before it tries again.
package main

import (
	"context"
	"log"
	"os"
	"reflect"
	"time"

	"github.com/avast/retry-go/v4"
	"github.com/cenkalti/backoff/v4"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"k8s.io/apimachinery/pkg/api/meta"
	"sigs.k8s.io/controller-runtime/pkg/client/apiutil"
)

type config struct{ Host string }

// mapper waits for the cluster.
func mapper(cfg *config) meta.RESTMapper {
	for {
		m, err := apiutil.NewDynamicRESTMapper(cfg, nil) // silent
		if err == nil {
			return m
		}
		time.Sleep(time.Second)
	}
}

// mapperUntil waits for it as long as it may.
func mapperUntil(ctx context.Context, cfg *config) (meta.RESTMapper, error) {
	t := time.NewTicker(time.Second)
	defer t.Stop()
	for {
		m, err := apiutil.NewDynamicRESTMapper(cfg, nil) // silent
		if err == nil {
			return m, nil
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-t.C:
		}
	}
}

func pause(n int) { time.Sleep(time.Duration(n) * time.Second) }

// mapperSometimes tries five times.
func mapperSometimes(cfg *config) (m meta.RESTMapper, err error) {
	for i := range 5 {
		if m, err = apiutil.NewDynamicRESTMapper(cfg, nil); err == nil { // silent
			break
		}
		pause(i)
	}
	return m, err
}

func mapperRetried(cfg *config) (m meta.RESTMapper, err error) {
	err = retry.Do(func() error {
		m, err = apiutil.NewDynamicRESTMapper(cfg, nil) // silent
		return err
	}, retry.Attempts(5))
	return m, err
}

func mapperBackedOff(cfg *config) (m meta.RESTMapper, err error) {
	err = backoff.Retry(func() error {
		m, err = apiutil.NewDynamicRESTMapper(cfg, nil) // silent
		return err
	}, backoff.NewExponentialBackOff())
	return m, err
}

// eachFile goes on to the next file, and waits between them.
func eachFile(names []string) {
	for _, name := range names {
		v := validator.New() // report
		log.Println(v.Struct(config{name}))
		time.Sleep(time.Second)
	}
}

// kinds asks each kind, and goes on when there is no error.
func kinds(cfg *config, names []string) {
	for _, name := range names {
		m, err := apiutil.NewDynamicRESTMapper(cfg, nil) // report
		if err != nil {
			log.Println(err)
			continue
		}
		log.Println(m.RESTMapping(name))
	}
}

// watch reads again and again, whatever comes.
func watch(ctx context.Context, read func() map[string][]string) {
	for ctx.Err() == nil {
		var c config
		d := form.NewDecoder() // report
		if err := d.Decode(&c, read()); err != nil {
			log.Println(err)
		}
		pause(1)
	}
}

// rounds counts up, and makes one in each.
func rounds(c config) {
	for i := 0; i < 5; i++ {
		m := reflectx.NewMapper("yaml") // report
		log.Println(i, len(m.FieldMap(reflect.ValueOf(c))))
	}
}

func main() {
	cfg := &config{os.Getenv("HOST")}
	all := []meta.RESTMapper{mapper(cfg)}
	for _, f := range []func(*config) (meta.RESTMapper, error){mapperSometimes, mapperRetried, mapperBackedOff} {
		m, err := f(cfg)
		if err != nil {
			log.Fatal(err)
		}
		all = append(all, m)
	}
	m, err := mapperUntil(context.Background(), cfg)
	if err != nil {
		log.Fatal(err)
	}
	log.Println(len(append(all, m)))
	eachFile(os.Args)
	kinds(cfg, os.Args)
	rounds(*cfg)
	watch(context.Background(), func() map[string][]string { return nil })
}
