// Package lazyparts admits objects with parts that are made lazily. What decides: whether the lazy value is the request's own.
package lazyparts

import (
	"context"
	"net/http"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"sigs.k8s.io/controller-runtime/pkg/webhook/admission"

	"twins/blind26/lazyparts/lazy"
)

var scheme = lazy.Of(func() *runtime.Scheme { return runtime.NewScheme() }) // silent

var eager = lazy.Eager[*runtime.Scheme]{Make: runtime.NewScheme} // report

type hook struct {
	codecs lazy.Try[serializer.CodecFactory]
	dec    *lazy.Value[admission.Decoder]
}

func newHook() *hook {
	return &hook{dec: lazy.Of(func() admission.Decoder {
		return admission.NewDecoder(scheme.Get()) // silent
	})}
}

func (h *hook) Handle(ctx context.Context, req admission.Request) admission.Response {
	codecs, err := h.codecs.Get(func() (serializer.CodecFactory, error) {
		return serializer.NewCodecFactory(scheme.Get()), nil // silent
	})
	if err != nil {
		return admission.Denied(err.Error())
	}
	if _, err := codecs.UniversalDeserializer().Decode(req.Object, nil); err != nil {
		return admission.Denied(err.Error())
	}
	_ = h.dec.Get().Decode(req, nil)
	return admission.Allowed("")
}

type strictHook struct{}

func (strictHook) Handle(ctx context.Context, req admission.Request) admission.Response {
	own := lazy.Of(func() admission.Decoder {
		return admission.NewDecoder(scheme.Get()) // report
	})
	_ = own.Get().Decode(req, nil)
	var try lazy.Try[serializer.CodecFactory]
	codecs, _ := try.Get(func() (serializer.CodecFactory, error) {
		return serializer.NewCodecFactory(scheme.Get()), nil // report
	})
	_, _ = codecs.UniversalDeserializer().Decode(req.Object, nil)
	return admission.Allowed("")
}

func convert(w http.ResponseWriter, r *http.Request) {
	_ = eager.Get().Convert(r, w)
	_ = scheme.Get().Convert(r, w)
}

func handlers(mux *http.ServeMux) (admission.Handler, admission.Handler) {
	mux.HandleFunc("/convert", convert)
	return newHook(), strictHook{}
}
