// Package grpchealth serves a health service, with what is around it. What decides: whether the server or a call makes it.
package grpchealth

import (
	"context"
	"reflect"
	"sync"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"google.golang.org/grpc"
)

type CheckRequest struct {
	Service string
	Values  map[string][]string
}

type CheckResponse struct{ Status int }

// HealthServer is what a generator made.
type HealthServer interface {
	Check(ctx context.Context, req *CheckRequest) (*CheckResponse, error)
	Watch(req *CheckRequest, stream grpc.ServerStream) error
}

func RegisterHealthServer(s grpc.ServiceRegistrar, srv HealthServer) {
	s.RegisterService(&grpc.ServiceDesc{ServiceName: "health"}, srv)
}

type probe interface {
	probe(ctx context.Context) error
}

type health struct {
	mu     sync.RWMutex
	rules  *validator.Validate
	probes map[string]probe
	codec  *goavro.Codec
	last   map[string]int
}

func newHealth() *health {
	h := &health{rules: validator.New(), last: map[string]int{}} // silent
	h.probes = map[string]probe{
		"trim": &trimProbe{t: mold.New()}, // silent
		"rows": rowProbe{},
		"form": new(formProbe),
	}
	go h.loop()
	return h
}

type trimProbe struct{ t *mold.Transformer }

func (p *trimProbe) probe(ctx context.Context) error { return p.t.Struct(ctx, new(CheckRequest)) }

// rowProbe makes it for each.
type rowProbe struct{}

func (rowProbe) probe(context.Context) error {
	m := reflectx.NewMapper("db") // report
	m.FieldMap(reflect.ValueOf(CheckRequest{}))
	return nil
}

// formProbe makes it when it is first asked.
type formProbe struct {
	once sync.Once
	e    *form.Encoder
}

func (p *formProbe) probe(context.Context) error {
	p.once.Do(func() { p.e = form.NewEncoder() }) // silent
	_, err := p.e.Encode(CheckRequest{})
	return err
}

func (h *health) loop() {
	e := form.NewEncoder() // silent
	for range time.Tick(time.Minute) {
		h.mu.Lock()
		_, _ = e.Encode(h.last)
		h.mu.Unlock()
	}
}

func (h *health) Check(ctx context.Context, req *CheckRequest) (*CheckResponse, error) {
	if err := h.rules.StructCtx(ctx, req); err != nil {
		return nil, err
	}
	p, ok := h.probes[req.Service]
	if !ok {
		return new(CheckResponse), nil
	}
	if err := p.probe(ctx); err != nil {
		return h.failed(ctx, req, err)
	}
	h.note(req)
	return &CheckResponse{1}, nil
}

func (h *health) failed(ctx context.Context, req *CheckRequest, err error) (*CheckResponse, error) {
	t := mold.New() // report
	_ = t.Struct(ctx, req)
	return &CheckResponse{2}, nil
}

// note has a codec that is made once.
func (h *health) note(req *CheckRequest) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.codec == nil {
		h.codec, _ = goavro.NewCodec(`"string"`) // silent
	}
	_, _ = h.codec.BinaryFromNative(nil, req.Service)
	d := form.NewDecoder() // report
	_ = d.Decode(req, req.Values)
	h.last[req.Service]++
}

// Watch sends whenever something has changed.
func (h *health) Watch(req *CheckRequest, stream grpc.ServerStream) error {
	d := schema.NewDecoder() // report
	if err := d.Decode(req, req.Values); err != nil {
		return err
	}
	for range time.Tick(time.Second) {
		res, err := h.Check(stream.Context(), req)
		if err != nil {
			return err
		}
		if err := stream.SendMsg(res); err != nil {
			return err
		}
	}
	return nil
}

// logged is an interceptor that has what it logs with.
func logged() grpc.UnaryServerInterceptor {
	m := reflectx.NewMapper("log") // silent
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
		m.FieldMap(reflect.ValueOf(req))
		return next(ctx, req)
	}
}

// strict makes it for each call.
func strict(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	if err := v.StructCtx(ctx, req); err != nil {
		return nil, err
	}
	return next(ctx, req)
}

// onlyHealth is for one method.
func onlyHealth(method string) grpc.UnaryServerInterceptor {
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
		if info.FullMethod == method {
			e := form.NewEncoder() // report
			_, _ = e.Encode(req)
		}
		return next(ctx, req)
	}
}

func Serve(lis any) error {
	s := grpc.NewServer(grpc.ChainUnaryInterceptor(logged(), strict, onlyHealth("/health/Check")))
	RegisterHealthServer(s, newHealth())
	return s.Serve(lis)
}
