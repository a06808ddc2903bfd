// Command afterfuncs runs things later: after a time, at the end, in another goroutine. What decides: how often "later" is said, and by whom.
package main

import (
	"context"
	"errors"
	"log"
	"net/http"
	"os"
	"os/signal"
	"reflect"
	"sync"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	"golang.org/x/sync/errgroup"
)

type job struct{ Name string }

// remind checks in an hour what is asked now.
func remind(w http.ResponseWriter, r *http.Request) {
	j := job{r.FormValue("name")}
	time.AfterFunc(time.Hour, func() {
		if err := validator.New().Struct(j); err != nil { // report
			log.Println(err)
		}
	})
	stop := context.AfterFunc(r.Context(), func() {
		p := bluemonday.UGCPolicy() // report
		log.Println("gone: " + p.Sanitize(j.Name))
	})
	defer stop()
	w.WriteHeader(http.StatusAccepted)
}

// gather has a goroutine for each half.
func gather(w http.ResponseWriter, r *http.Request) {
	var a, b job
	var g errgroup.Group
	g.Go(func() error {
		d := form.NewDecoder() // report
		return d.Decode(&a, r.URL.Query())
	})
	g.Go(func() error {
		d := schema.NewDecoder() // report
		d.IgnoreUnknownKeys(true)
		return d.Decode(&b, r.URL.Query())
	})
	if err := g.Wait(); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// audited writes what it has, whatever becomes of it.
func audited(next http.Handler) http.Handler {
	codec, err := goavro.NewCodec(`"string"`) // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			m := reflectx.NewMapper("json") // report
			log.Println(r.URL.Path, len(m.FieldMap(reflect.ValueOf(job{r.Host}))))
		}()
		if err == nil {
			_, _ = codec.BinaryFromNative(nil, r.Host)
		}
		next.ServeHTTP(w, r)
	})
}

func spawned(w http.ResponseWriter, r *http.Request) {
	j := &job{r.FormValue("name")}
	var wg sync.WaitGroup
	wg.Go(func() {
		if err := mold.New().Struct(context.Background(), j); err != nil { // report
			log.Println(err)
		}
	})
	wg.Wait()
}

func main() {
	time.AfterFunc(time.Minute, func() {
		v := validator.New() // silent
		if err := v.Var(os.Getenv("WARM"), "url"); err != nil {
			log.Println(err)
		}
	})
	mux := http.NewServeMux()
	mux.HandleFunc("/remind", remind)
	mux.Handle("/gather", audited(http.HandlerFunc(gather)))
	mux.HandleFunc("/spawned", spawned)
	srv := &http.Server{Addr: ":8080", Handler: mux}
	srv.RegisterOnShutdown(func() {
		log.Println(bluemonday.NewPolicy().Sanitize(os.Getenv("BYE"))) // silent
	})
	hup := make(chan os.Signal, 1)
	signal.Notify(hup, os.Interrupt)
	go func() {
		fields := reflectx.NewMapper("db") // silent
		for s := range hup {
			log.Println(s, len(fields.FieldMap(reflect.ValueOf(job{s.String()}))))
			_ = srv.Shutdown(context.Background())
		}
	}()
	if err := srv.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		log.Fatal(err)
	}
}
