// Package k8s measures the schemes, codecs, RESTMappers and clients of
// Kubernetes. What asks a cluster asks a server in the same process, whose time
// is in the figures.
package k8s

import (
	"bytes"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/apimachinery/pkg/runtime/serializer/json"
	clientgo "k8s.io/client-go/kubernetes/scheme"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
)

// Cases returns the cases of the package.
func Cases() []bench.Case {
	all := append(schemeCases(), codecCases()...)
	all = append(all, parserCases()...)
	return append(append(all, mapperCases()...), informerCases()...)
}

func schemeCases() []bench.Case {
	return []bench.Case{
		bench.Of("k8s-NewScheme+corev1", coreScheme, kindOfPod).Builds(200),
		bench.Of("k8s-NewScheme+clientgo", func() *runtime.Scheme {
			s := runtime.NewScheme()
			return bench.Must(s, clientgo.AddToScheme(s))
		}, kindOfPod).Builds(50),
	}
}

func coreScheme() *runtime.Scheme {
	s := runtime.NewScheme()
	return bench.Must(s, corev1.AddToScheme(s))
}

func kindOfPod(s *runtime.Scheme) error {
	kinds, _, err := s.ObjectKinds(&corev1.Pod{})
	if err != nil {
		return err
	}
	pod, err := s.New(kinds[0])
	if err != nil {
		return err
	}
	s.Default(pod)
	return bench.Check(kinds[0].Kind, "Pod")
}

const podJSON = `{"apiVersion":"v1","kind":"Pod","metadata":{"name":"web","namespace":"shop","labels":{"app":"web"}},` +
	`"spec":{"containers":[{"name":"web","image":"example.com/web:1","ports":[{"containerPort":8080}]}]}}`

func codecCases() []bench.Case {
	scheme := coreScheme()
	pod := &corev1.Pod{
		TypeMeta:   metav1.TypeMeta{APIVersion: "v1", Kind: "Pod"},
		ObjectMeta: metav1.ObjectMeta{Name: "web", Namespace: "shop"},
	}
	return []bench.Case{
		bench.Of("k8s-NewCodecFactory", func() serializer.CodecFactory {
			return serializer.NewCodecFactory(scheme)
		}, decodePod),
		bench.Of("k8s-NewSerializerWithOptions", func() *json.Serializer {
			return json.NewSerializerWithOptions(json.DefaultMetaFactory, scheme, scheme, json.SerializerOptions{})
		}, func(s *json.Serializer) error {
			var out bytes.Buffer
			return s.Encode(pod, &out)
		}),
		bench.Of("k8s-NewParameterCodec", func() runtime.ParameterCodec {
			return runtime.NewParameterCodec(scheme)
		}, func(c runtime.ParameterCodec) error {
			values, err := c.EncodeParameters(&metav1.ListOptions{LabelSelector: "app=web"}, corev1.SchemeGroupVersion)
			if err != nil {
				return err
			}
			return bench.Check(values.Get("labelSelector"), "app=web")
		}),
		bench.Of("k8s-NewDefaultRESTMapper", func() *meta.DefaultRESTMapper {
			m := meta.NewDefaultRESTMapper([]schema.GroupVersion{appsV1})
			for _, kind := range kinds() {
				m.Add(appsV1.WithKind(kind), meta.RESTScopeNamespace)
			}
			return m
		}, func(m *meta.DefaultRESTMapper) error { return mapping(m) }),
	}
}

func decodePod(f serializer.CodecFactory) error {
	obj, _, err := f.UniversalDeserializer().Decode([]byte(podJSON), nil, nil)
	if err != nil {
		return err
	}
	return bench.Check(obj.(*corev1.Pod).Name, "web")
}
