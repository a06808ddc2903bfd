// Command configfiles reads its configuration. What decides: whether it is the program's own, read at the start, or what others send.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"io"
	"log"
	"net/http"
	"os"
	"strings"

	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/linkedin/goavro/v2"
)

type config struct {
	Addr  string
	Hosts []string
}

// parse decodes the file, once.
func parse(data []byte) (*config, error) {
	dec, err := cbor.DecOptions{MaxNestedLevels: 8}.DecMode() // silent
	if err != nil {
		return nil, err
	}
	c := new(config)
	if err := dec.Unmarshal(data, c); err != nil {
		return nil, err
	}
	return c, c.validate()
}

func (c *config) validate() error {
	return validator.New().Struct(c) // silent
}

// environ reads what the environment says.
func environ(c *config, env []string) error {
	values := make(map[string][]string)
	for _, kv := range env {
		k, v, _ := strings.Cut(kv, "=")
		values[k] = append(values[k], v)
	}
	d := form.NewDecoder() // silent
	d.SetTagName("env")
	return d.Decode(c, values)
}

func load(path string) (*config, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	c, err := parse(data)
	if err != nil {
		return nil, err
	}
	return c, environ(c, os.Environ())
}

// tenant is what others send.
type tenant struct{ Name string }

func (t *tenant) validate() error {
	return validator.New(validator.WithRequiredStructEnabled()).Struct(t) // report
}

func create(w http.ResponseWriter, r *http.Request) {
	t := new(tenant)
	if json.NewDecoder(r.Body).Decode(t) != nil || t.validate() != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// upload is given a configuration by a client.
func upload(w http.ResponseWriter, r *http.Request) {
	data, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	c, err := decodeUpload(data)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	_, _ = w.Write([]byte(c.Addr))
}

func decodeUpload(data []byte) (*config, error) {
	dec, err := cbor.DecOptions{TimeTag: 1}.DecMode() // report
	if err != nil {
		return nil, err
	}
	c := new(config)
	return c, dec.Unmarshal(data, c)
}

// hosts looks at each host.
func hosts(c *config) error {
	for _, h := range c.Hosts {
		var one config
		d := schema.NewDecoder() // report
		if err := d.Decode(&one, map[string][]string{"addr": {h}}); err != nil {
			return err
		}
	}
	return nil
}

// usage shows what it is, and ends the program.
func usage(c config) {
	codec, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		log.Fatal(err)
	}
	data, _ := codec.BinaryFromNative(nil, c.Addr)
	_, _ = os.Stderr.Write(data)
	os.Exit(2)
}

func main() {
	path := flag.String("config", "config.cbor", "file")
	flag.Parse()
	c, err := load(*path)
	if err != nil {
		usage(config{Addr: *path})
	}
	t := mold.New() // silent
	if err := t.Struct(context.Background(), c); err != nil {
		log.Fatal(err)
	}
	if err := hosts(c); err != nil {
		log.Fatal(err)
	}
	http.HandleFunc("/tenants", create)
	http.HandleFunc("/upload", upload)
	log.Fatal(http.ListenAndServe(c.Addr, nil))
}
