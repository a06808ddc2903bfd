// Command bootchecks checks everything before it serves. What decides: whether it is before it serves.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"log"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"
	"go.uber.org/fx"
	"k8s.io/apimachinery/pkg/runtime"
)

type config struct {
	Addr    string   `json:"addr" validate:"required"`
	Schemas string   `json:"schemas"`
	Hosts   []string `json:"hosts"`
}

// Validate is called by whoever has read a configuration, which is once.
func (c *config) Validate() error {
	v := validator.New() // silent
	if err := v.Struct(c); err != nil {
		return err
	}
	host := regexp.MustCompile(`^[a-z.]+$`) // silent
	for _, h := range c.Hosts {
		if !host.MatchString(h) {
			return fmt.Errorf("host %q", h)
		}
	}
	return nil
}

func readConfig(path string) (*config, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	c := new(config)
	if err := json.Unmarshal(data, c); err != nil {
		return nil, err
	}
	return c, c.Validate()
}

// codecs reads all schemas: each is made from its file, and kept.
func codecs(dir string) (map[string]*goavro.Codec, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.avsc"))
	if err != nil {
		return nil, err
	}
	all := make(map[string]*goavro.Codec, len(files))
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		c, err := goavro.NewCodec(string(data)) // silent
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f, err)
		}
		all[filepath.Base(f)] = c
	}
	return all, nil
}

type api struct {
	codecs map[string]*goavro.Codec
	forms  *form.Decoder
	scheme *runtime.Scheme
}

func newAPI(c *config) (*api, error) {
	cs, err := codecs(c.Schemas)
	if err != nil {
		return nil, err
	}
	return &api{codecs: cs, forms: form.NewDecoder()}, nil // silent
}

// register is a hook of the start.
func register(lc fx.Lifecycle, a *api, c *config) {
	srv := &http.Server{Addr: c.Addr, Handler: a}
	lc.Append(fx.Hook{
		OnStart: func(ctx context.Context) error {
			a.scheme = runtime.NewScheme() // silent
			a.scheme.AddKnownTypes("v1")
			go func() { log.Println(srv.ListenAndServe()) }()
			return nil
		},
		OnStop: srv.Shutdown,
	})
}

func (a *api) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var in struct{ Name, Kind string }
	if err := a.forms.Decode(&in, r.URL.Query()); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := requestRules().Var(in.Name, "required"); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	c, ok := a.codecs[in.Kind]
	if !ok {
		http.NotFound(w, r)
		return
	}
	if data, err := c.BinaryFromNative(nil, in.Name); err == nil {
		_, _ = w.Write(data)
	}
}

// requestRules looks like what is called at the start, but it is not.
func requestRules() *validator.Validate {
	v := validator.New() // report
	if err := v.RegisterValidation("kind", func(fl validator.FieldLevel) bool { return fl.Field().Len() > 0 }); err != nil {
		panic(err)
	}
	return v
}

// probe waits for others, before it serves.
func probe(hosts []string) error {
	ok := regexp.MustCompile(`^2\d\d`) // silent
	for _, h := range hosts {
		for tries := 0; ; tries++ {
			resp, err := http.Get("http://" + h)
			if err == nil && ok.MatchString(resp.Status) {
				_ = resp.Body.Close()
				break
			}
			if tries > 10 {
				return errors.New(h)
			}
			time.Sleep(time.Second)
		}
	}
	return nil
}

func main() {
	path := flag.String("config", "config.json", "the configuration")
	flag.Parse()
	c, err := readConfig(*path)
	if err != nil {
		log.Fatal(err)
	}
	if err := probe(c.Hosts); err != nil {
		log.Fatal(err)
	}
	fx.New(fx.Provide(newAPI, func() *config { return c }), fx.Invoke(register)).Run()
}
