// Package earlyouts leaves early where there is something already. What decides: whether the way out is taken from the second call on.
package earlyouts

import (
	"context"
	"sync"

	"connectrpc.com/connect"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/klauspost/compress/zstd"
	"github.com/microcosm-cc/bluemonday"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
)

type orderRequest struct{ Note string }

type orderReply struct{ Text string }

type service struct {
	mu      sync.Mutex
	v       *validator.Validate
	t       *mold.Transformer
	p       *bluemonday.Policy
	enc     *zstd.Encoder
	d       *form.Decoder
	bundle  *i18n.Bundle
	codecs  *serializer.CodecFactory
	scheme  *runtime.Scheme
	enabled bool
}

func (s *service) rules() *validator.Validate {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.v != nil {
		return s.v
	}
	s.v = validator.New() // silent
	return s.v
}

func (s *service) trims() (t *mold.Transformer) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if t = s.t; t != nil {
		return
	}
	defer func() { s.t = t }()
	return mold.New() // silent
}

// policy leaves early for what nobody fills.
func (s *service) policy() *bluemonday.Policy {
	if s.p != nil {
		return s.p
	}
	p := bluemonday.UGCPolicy() // report
	return p
}

func (s *service) warmEncoder() {
	if s.enc == nil {
		s.enc, _ = zstd.NewWriter(nil) // silent
	}
}

func (s *service) pack(text string) []byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.warmEncoder()
	return s.enc.EncodeAll([]byte(text), nil)
}

// decoder leaves early only if that is switched on, which nobody does.
func (s *service) decoder() *form.Decoder {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.d != nil {
		if s.enabled {
			return s.d
		}
	}
	s.d = form.NewDecoder() // report
	return s.d
}

func (s *service) texts() *i18n.Bundle {
	s.mu.Lock()
	defer s.mu.Unlock()
	b := s.bundle
	if b != nil {
		return b
	}
	if b = i18n.NewBundle("en"); b != nil { // silent
		b.MustLoadMessageFile("active.en.toml")
		s.bundle = b
	}
	return b
}

func (s *service) serializers() serializer.CodecFactory {
	s.mu.Lock()
	defer s.mu.Unlock()
	if c := s.codecs; c != nil {
		return *c
	}
	f := serializer.NewCodecFactory(s.scheme) // silent
	s.codecs = &f
	return f
}

// Create handles an order.
func (s *service) Create(ctx context.Context, req *connect.Request[orderRequest]) (*connect.Response[orderReply], error) {
	if err := s.trims().Struct(ctx, req.Msg); err != nil {
		return nil, err
	}
	if err := s.rules().Struct(req.Msg); err != nil {
		return nil, connect.NewError(connect.CodeInvalidArgument, err)
	}
	if err := s.decoder().Decode(req.Msg, map[string][]string{"note": {req.Msg.Note}}); err != nil {
		return nil, err
	}
	_ = i18n.NewLocalizer(s.texts(), req.Msg.Note)
	if _, err := s.serializers().UniversalDeserializer().Decode([]byte(req.Msg.Note), nil); err != nil {
		return nil, err
	}
	return connect.NewResponse(&orderReply{s.policy().Sanitize(string(s.pack(req.Msg.Note)))}), nil
}
