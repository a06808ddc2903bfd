// Package connscopes serves connections, streams and sessions of a protocol of its own. What decides: whether it is the server's, or
// made for what comes.
package connscopes

import (
	"bufio"
	"context"
	"encoding/json"
	"net"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type command struct {
	Name   string
	Values map[string][]string
}

type server struct {
	rules *validator.Validate
	pool  sync.Pool
	codec func() (*goavro.Codec, error)
	mu    sync.Mutex
	trims map[string]*mold.Transformer
	ready chan struct{}
	query *schema.Decoder
}

func newServer() *server {
	s := &server{rules: validator.New(), trims: map[string]*mold.Transformer{}, ready: make(chan struct{})} // silent
	s.pool.New = func() any { return form.NewDecoder() }                                                    // silent
	s.codec = sync.OnceValues(func() (*goavro.Codec, error) { return goavro.NewCodec(`"string"`) })         // silent
	go s.prepare()
	return s
}

// prepare does what takes long, beside.
func (s *server) prepare() {
	defer close(s.ready)
	s.query = schema.NewDecoder() // silent
	s.query.IgnoreUnknownKeys(true)
}

// Serve accepts connections until there is an error.
func (s *server) Serve(l net.Listener) error {
	p := bluemonday.UGCPolicy() // silent
	<-s.ready
	for {
		c, err := l.Accept()
		if err != nil {
			return err
		}
		go func() {
			defer c.Close()
			s.handle(context.Background(), c, p)
		}()
	}
}

func (s *server) handle(ctx context.Context, c net.Conn, p *bluemonday.Policy) {
	sc := bufio.NewScanner(c)
	for sc.Scan() {
		var cmd command
		if err := json.Unmarshal(sc.Bytes(), &cmd); err != nil {
			continue
		}
		cmd.Name = p.Sanitize(cmd.Name)
		s.do(ctx, &cmd)
	}
}

func (s *server) do(ctx context.Context, cmd *command) {
	_ = s.rules.Struct(cmd)
	d := s.pool.Get().(*form.Decoder)
	defer s.pool.Put(d)
	_ = d.Decode(cmd, cmd.Values)
	_ = s.trim(cmd.Name).Struct(ctx, cmd)
	_ = s.query.Decode(cmd, cmd.Values)
	if codec, err := s.codec(); err == nil {
		_, _ = codec.BinaryFromNative(nil, cmd.Name)
	}
	m := reflectx.NewMapper("db") // report
	m.FieldMap(reflect.ValueOf(cmd))
	s.check(cmd)
}

func (s *server) trim(name string) *mold.Transformer {
	s.mu.Lock()
	defer s.mu.Unlock()
	if t, ok := s.trims[name]; ok {
		return t
	}
	t := mold.New() // silent
	s.trims[name] = t
	return t
}

func (s *server) check(cmd *command) {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	_ = v.Struct(cmd)
}

// watch makes one for a connection, in the loop that accepts.
func (s *server) watch(l net.Listener) error {
	for {
		c, err := l.Accept()
		if err != nil {
			return err
		}
		q := schema.NewDecoder() // report
		_ = q.Decode(new(command), map[string][]string{"addr": {c.RemoteAddr().String()}})
		_ = c.Close()
	}
}

func Run(l net.Listener) error {
	s := newServer()
	go func() { _ = s.watch(l) }()
	return s.Serve(l)
}
