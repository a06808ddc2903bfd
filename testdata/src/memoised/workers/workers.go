// Package workers has consumers, reconcilers and servers.
package workers

import (
	"context"
	"sync"
	"time"

	"example.com/gen/alertpb"
	"github.com/go-playground/validator/v10"
	"github.com/segmentio/kafka-go"
	"golang.org/x/sync/errgroup"
	"google.golang.org/grpc"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"
)

type event struct{ Name string }

// gRPC interceptors.
func interceptor() grpc.UnaryServerInterceptor {
	v := validator.New() // silent: scope/returned-to-importers
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
		if err := v.Struct(req); err != nil {
			return nil, err
		}
		return handler(ctx, req)
	}
}

func ownInterceptor() grpc.UnaryServerInterceptor {
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
		v := validator.New() // want `for every request in function literal in ownInterceptor`
		if err := v.Struct(req); err != nil {
			return nil, err
		}
		return handler(ctx, req)
	}
}

// A gRPC server with a cache for each tag.
type server struct {
	alertpb.UnimplementedAlertServiceServer
	byTag sync.Map
	lazy  func() *validator.Validate
}

func newServer() *server {
	s := &server{}
	s.lazy = sync.OnceValue(s.build)
	return s
}

func (s *server) build() *validator.Validate { return validator.New() } // silent: scope/once

func (s *server) forTag(tag string) *validator.Validate {
	if v, ok := s.byTag.Load(tag); ok {
		return v.(*validator.Validate)
	}
	v := validator.New() // silent: request/filled-if-missing
	v.SetTagName(tag)
	actual, _ := s.byTag.LoadOrStore(tag, v)
	return actual.(*validator.Validate)
}

// A once for each key, as caches without locks have it.
func (s *server) onceForTag(tag string) *validator.Validate {
	f, _ := s.byTag.LoadOrStore(tag, sync.OnceValue(func() *validator.Validate { return validator.New() })) // silent: scope/once
	return f.(func() *validator.Validate)()
}

func (s *server) fresh() *validator.Validate {
	return validator.New() // want `for every request in \(\*server\).Create.*through \(\*server\).fresh`
}

func (s *server) Create(ctx context.Context, req *alertpb.CreateRequest) (*alertpb.CreateReply, error) {
	for _, v := range []*validator.Validate{s.lazy(), s.forTag("check"), s.onceForTag("check"), s.fresh()} {
		if err := v.Struct(req); err != nil {
			return nil, err
		}
	}
	return &alertpb.CreateReply{}, nil
}

// A processor for the consumer, and one for each message.
type processor struct{ v *validator.Validate }

func newProcessor() *processor { return &processor{v: validator.New()} } // silent: call/consumes-source

func (p *processor) process(m kafka.Message) error { return p.v.Struct(m) }

func consume(ctx context.Context, r *kafka.Reader) error {
	p := newProcessor()
	for {
		m, err := r.ReadMessage(ctx)
		if err != nil {
			return err
		}
		if err := p.process(m); err != nil {
			return err
		}
	}
}

type ownProcessor struct{ v *validator.Validate }

func newOwnProcessor() *ownProcessor {
	return &ownProcessor{v: validator.New()} // want `for every message in the loop at line \d+ of consumeOwn.*through newOwnProcessor`
}

func (p *ownProcessor) process(m kafka.Message) error { return p.v.Struct(m) }

func consumeOwn(ctx context.Context, r *kafka.Reader) error {
	for {
		m, err := r.ReadMessage(ctx)
		if err != nil {
			return err
		}
		if err := newOwnProcessor().process(m); err != nil {
			return err
		}
	}
}

// A processor that fills itself at the first message, and is one for all.
type lazyProcessor struct{ v *validator.Validate }

func (p *lazyProcessor) process(m kafka.Message) error {
	if p.v == nil {
		p.v = validator.New() // silent: request/filled-if-missing
	}
	return p.v.Struct(m)
}

func consumeLazily(ctx context.Context, r *kafka.Reader) error {
	p := &lazyProcessor{}
	for {
		m, err := r.FetchMessage(ctx)
		if err != nil {
			return err
		}
		if err := p.process(m); err != nil {
			return err
		}
	}
}

type lazyOwnProcessor struct{ v *validator.Validate }

func (p *lazyOwnProcessor) process(m kafka.Message) error {
	if p.v == nil {
		p.v = validator.New() // want `for every message in the loop at line \d+ of consumeLazilyOwn.*through \(\*lazyOwnProcessor\).process`
	}
	return p.v.Struct(m)
}

func consumeLazilyOwn(ctx context.Context, r *kafka.Reader) error {
	for {
		m, err := r.FetchMessage(ctx)
		if err != nil {
			return err
		}
		p := &lazyOwnProcessor{}
		if err := p.process(m); err != nil {
			return err
		}
	}
}

// Reconcilers: a once in the reconciler, and one in what it makes.
type reconciler struct {
	once sync.Once
	v    *validator.Validate
}

func (r *reconciler) Reconcile(ctx context.Context, req reconcile.Request) (reconcile.Result, error) {
	r.once.Do(r.init)
	return reconcile.Result{}, r.v.Struct(req)
}

func (r *reconciler) init() { r.v = validator.New() } // silent: request/filled-if-missing

type scopeReconciler struct{ name string }

type scope struct {
	once sync.Once
	v    *validator.Validate
}

func (s *scope) validator() *validator.Validate {
	s.once.Do(func() {
		s.v = validator.New() // want `for every reconcile in \(\*scopeReconciler\).Reconcile.*through \(\*scope\).validator`
	})
	return s.v
}

func (r *scopeReconciler) Reconcile(ctx context.Context, req reconcile.Request) (reconcile.Result, error) {
	s := scope{}
	return reconcile.Result{}, s.validator().Struct(req)
}

// A worker that its constructor starts.
type pump struct{ jobs chan event }

func newPump() *pump {
	p := &pump{jobs: make(chan event)}
	go p.loop()
	go p.ownLoop()
	go p.tick()
	return p
}

func (p *pump) loop() {
	v := validator.New() // silent: nothing/given-no-data
	for job := range p.jobs {
		_ = v.Struct(job)
	}
}

func (p *pump) ownLoop() {
	for job := range p.jobs {
		_ = validator.New().Struct(job) // want `on every iteration of the loop at line \d+ of \(\*pump\).ownLoop`
	}
}

func (p *pump) tick() {
	t := time.NewTicker(time.Hour)
	for range t.C {
		_ = validator.New().Struct(p) // silent: loop/waits-for-clock
	}
}

// Tasks of a group that a request starts.
type tasks struct{ v *validator.Validate }

func (t *tasks) Create(ctx context.Context, req *alertpb.CreateRequest) error {
	g, _ := errgroup.WithContext(ctx)
	g.Go(func() error { return t.v.Struct(req) })
	return g.Wait()
}

type taskServer struct {
	alertpb.UnimplementedAlertServiceServer
	v *validator.Validate
}

func (t *taskServer) Create(ctx context.Context, req *alertpb.CreateRequest) (*alertpb.CreateReply, error) {
	g, _ := errgroup.WithContext(ctx)
	g.Go(func() error { return t.v.Struct(req) })
	g.Go(func() error {
		return validator.New().Struct(req) // want `for every request in \(\*taskServer\).Create`
	})
	return nil, g.Wait()
}
