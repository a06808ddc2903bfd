// Package k8sdecode decodes manifests. What decides: whether the scheme, and the codecs on it, are the same for each
// manifest and made anew, or kept, or those of the caller.
package k8sdecode

import (
	"bytes"
	"context"
	"os"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	ctrl "sigs.k8s.io/controller-runtime"
)

func Decode(b []byte) (runtime.Object, error) {
	s := runtime.NewScheme() // silent: said of the codecs on it
	if err := corev1.AddToScheme(s); err != nil {
		return nil, err
	}
	return serializer.NewCodecFactory(s).UniversalDeserializer().Decode(b, nil) // report
}

func Split(all []byte) (out []runtime.Object) {
	for _, doc := range bytes.Split(all, []byte("---")) {
		dec := serializer.NewCodecFactory(scheme).UniversalDeserializer() // report
		if o, err := dec.Decode(doc, nil); err == nil {
			out = append(out, o)
		}
	}
	return out
}

func Into(b []byte, into runtime.Object) error {
	codecs := serializer.NewCodecFactory(scheme) // report
	return runtime.DecodeInto(codecs.UniversalDecoder("v1"), b, into)
}

type manifest struct{ raw []byte }

func (m manifest) Object() (runtime.Object, error) {
	s := runtime.NewScheme() // report
	_ = (&runtime.SchemeBuilder{corev1.AddToScheme}).AddToScheme(s)
	return decodeWith(s, m.raw)
}

func decodeWith(s *runtime.Scheme, b []byte) (runtime.Object, error) {
	o, err := s.New("Pod")
	if err != nil {
		return nil, err
	}
	return o, s.Convert(b, o)
}

type reconciler struct {
	dec  runtime.Decoder
	tmpl []byte
}

func (r *reconciler) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	o, err := r.template()
	if err != nil {
		return ctrl.Result{}, err
	}
	_, err = r.dec.Decode(r.tmpl, o)
	return ctrl.Result{Requeue: err != nil}, err
}

func (r *reconciler) template() (runtime.Object, error) {
	s := runtime.NewScheme() // silent: said of the codecs on it
	_ = corev1.AddToScheme(s)
	f := serializer.NewCodecFactory(s) // report
	return f.UniversalDeserializer().Decode(r.tmpl, nil)
}

// Kept, or those of the caller.

var (
	scheme = runtime.NewScheme()                                             // silent
	codecs = serializer.NewCodecFactory(scheme)                              // silent
	dec    = serializer.NewCodecFactory(newScheme()).UniversalDeserializer() // silent
)

func init() { _ = corev1.AddToScheme(scheme) }

func newScheme() *runtime.Scheme {
	s := runtime.NewScheme() // silent
	_ = corev1.AddToScheme(s)
	return s
}

func Kept(b []byte) (runtime.Object, error) {
	if o, err := dec.Decode(b, nil); err == nil {
		return o, nil
	}
	return codecs.UniversalDeserializer().Decode(b, nil)
}

func WithScheme(s *runtime.Scheme, b []byte) (runtime.Object, error) {
	return serializer.NewCodecFactory(s).UniversalDeserializer().Decode(b, nil) // silent
}

type decoder struct{ runtime.Decoder }

func NewDecoder(s *runtime.Scheme) decoder {
	f := serializer.NewCodecFactory(s) // silent
	return decoder{f.UniversalDecoder("v1", "v1beta1")}
}

func (r *reconciler) SetupWithManager(m ctrl.Manager) error {
	r.dec = serializer.NewCodecFactory(m.GetScheme()).UniversalDeserializer() // silent
	return ctrl.NewControllerManagedBy(m).For(&corev1.Pod{}).Complete(r)
}

func Crds(dir string) error {
	s := runtime.NewScheme() // silent
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		b, err := os.ReadFile(e.Name())
		if err != nil {
			return err
		}
		if err := s.Convert(b, &corev1.Pod{}); err != nil {
			return err
		}
	}
	return nil
}
